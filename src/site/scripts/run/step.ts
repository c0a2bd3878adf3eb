import type { AskedDecision, StepOutcome, StepRecord } from '../../../model/run-record.ts';
import { offerDecision } from '../decide.ts';
import { element } from '../element.ts';
import { button, type Screen } from './screen.ts';
import type { RunStep } from './steps.ts';
import { words } from './words.ts';

export type StepAnswer = Pick<StepRecord, 'note' | 'approver' | 'decisions'>;

/** What the keys may press. */
export interface StepView {
  done(this: void): void;
  openNote(this: void): void;
  /** Whether there was one to close. */
  closeNote(): boolean;
}

interface Shown {
  readonly steps: readonly RunStep[];
  readonly at: number;
  readonly earlier: StepRecord | undefined;
  readonly finish: (outcome: StepOutcome, answer: StepAnswer) => void;
  readonly back: () => void;
}

/** One step fills the screen, with its table, who approves, and what comes next. */
export function showStep(screen: Screen, { steps, at, earlier, finish, back }: Shown): StepView {
  const step = steps[at]!;
  const asked = new Map<string, AskedDecision>();
  const noteSpace = element('div', { class: 'run-note' });
  const approver = step.approval === undefined ? undefined : approvalField(step.approval, earlier?.approver);
  const answer = (note?: string): StepAnswer => {
    const name = approver?.input.value.trim() ?? '';
    return {
      ...(note === undefined ? {} : { note }),
      ...(name === '' ? {} : { approver: name }),
      ...(asked.size === 0 ? {} : { decisions: [...asked.values()] }),
    };
  };
  const done = (): void => {
    if (approver && approver.input.value.trim() === '') approver.ask();
    else finish('done', answer());
  };
  const note = (outcome: 'deviation' | 'skipped'): void => {
    noteSpace.replaceChildren(noteForm(outcome, (text) => finish(outcome, answer(text)), closeNote, earlier?.note));
    noteSpace.querySelector('textarea')?.focus();
  };
  const closeNote = (): boolean => {
    const isOpen = noteSpace.childElementCount > 0;
    noteSpace.replaceChildren();
    if (isOpen) screen.dialog.querySelector<HTMLElement>('#run-heading')?.focus();
    return isOpen;
  };
  const buttons = element(
    'div',
    { class: 'run-buttons' },
    button(words.done, done, 'button-main'),
    button(words.note, () => note('deviation')),
    button(words.cannot, () => note('skipped')),
    at > 0 ? button(words.back, back) : undefined,
  );
  const next = steps[at + 1];
  screen.show(
    words.step(at + 1, steps.length),
    earlier &&
      element(
        'p',
        { class: 'run-earlier' },
        [words.outcomes[earlier.outcome], earlier.note].filter(Boolean).join(': '),
      ),
    step.words.cloneNode(true) as HTMLElement,
    ...step.tables.map((table, number) => askedTable(table, number, asked)),
    approver?.field,
    noteSpace,
    buttons,
    element('p', { class: 'run-next' }, next ? words.next(next.title) : words.last),
    element('p', { class: 'run-keys' }, words.keys),
  );
  return { done, openNote: () => note('deviation'), closeNote };
}

/** The same form as on the page; what it says is kept with the step. */
function askedTable(table: HTMLElement, number: number, asked: Map<string, AskedDecision>): HTMLElement {
  const copy = table.cloneNode(true) as HTMLElement;
  offerDecision(copy, {
    prefix: `run-${number}-`,
    decided: (decision, id) => void (decision ? asked.set(id, decision) : asked.delete(id)),
  });
  const whole = element('details', {}, element('summary', {}, words.table));
  const rows = copy.querySelector('.table');
  rows?.replaceWith(whole);
  if (rows) whole.append(rows);
  return copy;
}

function approvalField(approval: string, earlier = '') {
  const hint = element('span', { id: 'run-approval', role: 'status' }, `${approval}.`);
  const input = element('input', {
    id: 'run-approver',
    type: 'text',
    value: earlier,
    autocomplete: 'off',
    'aria-describedby': 'run-approval',
  });
  const label = element('label', { for: 'run-approver' }, words.approved);
  return {
    input,
    field: element('div', { class: 'run-field' }, label, input, hint),
    ask: () => {
      hint.textContent = words.name;
      input.setAttribute('aria-invalid', 'true');
      input.focus();
    },
  };
}

function noteForm(
  outcome: 'deviation' | 'skipped',
  keep: (text: string) => void,
  cancel: () => void,
  earlier = '',
): HTMLElement {
  const text = element('textarea', { id: 'run-why', rows: '3', required: '' }, earlier);
  const form = element(
    'form',
    { class: 'run-field' },
    element('label', { for: 'run-why' }, words.why[outcome]),
    text,
    element(
      'div',
      { class: 'run-buttons' },
      element('button', { type: 'submit', class: 'button-main' }, words.goOn),
      button(words.cancel, cancel),
    ),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (text.value.trim() === '') text.focus();
    else keep(text.value.trim());
  });
  return form;
}
