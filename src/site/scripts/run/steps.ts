import { element } from '../element.ts';

/** A step of the page, copied so that it can stand alone. */
export interface RunStep {
  readonly id: string;
  /** Its first words, to announce it. */
  readonly title: string;
  readonly words: HTMLElement;
  /** The decision tables it asks. */
  readonly tables: readonly HTMLElement[];
  /** What it is expected to take. */
  readonly seconds: number;
  /** `Care shift lead approves`, where it needs somebody's word. */
  readonly approval?: string;
}

/** The steps of the procedure on this page; those within a step stay within it. */
export function stepsOnPage(): readonly RunStep[] {
  return [...document.querySelectorAll<HTMLElement>('[data-body] .step[id]')]
    .filter((step) => step.parentElement?.closest('.step') === null)
    .map(stepFrom);
}

function stepFrom(step: HTMLElement): RunStep {
  const copy = step.cloneNode(true) as HTMLElement;
  for (const needless of copy.querySelectorAll('.step-number, [data-decision]')) needless.remove();
  for (const named of copy.querySelectorAll('[id]')) named.removeAttribute('id');
  for (const link of copy.querySelectorAll('a')) link.target = '_blank';
  const approval = copy.querySelector('[data-approves]');
  return {
    id: step.id,
    title: firstWords(step),
    words: element('div', { class: 'run-words' }, ...copy.childNodes),
    tables: tablesOf(step).map(copyOfTable),
    seconds: secondsOf(step),
    ...(approval ? { approval: wordsOf(approval) } : {}),
  };
}

/** Within the step, linked from it, or, where the page has only one, spoken of. */
function tablesOf(step: HTMLElement): readonly HTMLElement[] {
  const all = [...document.querySelectorAll<HTMLElement>('[data-decision]')];
  const targets = new Set([...step.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')].map(({ hash }) => hash));
  const meant = all.filter((table) => step.contains(table) || targets.has(`#${table.id}`));
  return meant.length === 0 && all.length === 1 && /\btable\b/i.test(step.textContent) ? all : meant;
}

function copyOfTable(table: HTMLElement): HTMLElement {
  const copy = table.cloneNode(true) as HTMLElement;
  copy.querySelector('.decide')?.remove();
  for (const named of [copy, ...copy.querySelectorAll('[id]')]) named.removeAttribute('id');
  for (const row of copy.querySelectorAll('tr')) row.classList.remove('decides', 'passed-over');
  for (const examples of [...copy.querySelectorAll('.table')].slice(1)) examples.remove();
  for (const words of copy.querySelectorAll(':scope > p')) words.remove();
  return copy;
}

/** What the step itself says, or its parts together. */
function secondsOf(step: HTMLElement): number {
  const times = [...step.querySelectorAll<HTMLElement>('[data-seconds]')];
  const own = times.filter((time) => time.closest('.step') === step);
  return (own.length > 0 ? own : times).reduce((sum, time) => sum + Number(time.dataset['seconds']), 0);
}

function firstWords(step: HTMLElement): string {
  const copy = (step.querySelector('p') ?? step).cloneNode(true) as HTMLElement;
  for (const mark of copy.querySelectorAll('.mark')) mark.remove();
  const text = copy.textContent.trim();
  return /^.*?[.:;](?=\s|$)/.exec(text)?.[0].slice(0, -1) ?? text;
}

function wordsOf(mark: Element): string {
  const copy = mark.cloneNode(true) as Element;
  for (const bracket of copy.querySelectorAll('.hidden-words')) bracket.remove();
  return copy.textContent.trim();
}
