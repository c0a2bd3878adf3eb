import type { PageFindings } from './dev-content.ts';
import { overlayStyle } from './overlay-style.ts';

/** In development only: what is wrong in the file of the page one is looking at, until it is closed. */
async function showFindings(): Promise<void> {
  const response = await fetch(`/__sop/findings?page=${encodeURIComponent(location.pathname)}`);
  const said = (await response.json()) as PageFindings;
  const { findings, trouble } = said;
  // Trouble with the content concerns every page: closed on one, it is closed on all.
  const closed = { trouble: 'sop:closed', page: `sop:closed:${location.pathname}` };
  if (trouble === undefined) sessionStorage.removeItem(closed.trouble);
  if (trouble === undefined && findings.length === 0) {
    sessionStorage.removeItem(closed.page);
    return;
  }
  const [key, words] = trouble === undefined ? [closed.page, JSON.stringify(findings)] : [closed.trouble, trouble];
  if (sessionStorage.getItem(key) !== words) open(said, () => sessionStorage.setItem(key, words));
}

/** Takes no focus: whoever is reading or typing goes on. Escape closes it from anywhere. */
function open(said: PageFindings, whenClosed: () => void): void {
  const host = document.createElement('sop-findings');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(overlayStyle);
  root.adoptedStyleSheets = [sheet];
  const listening = new AbortController();
  const close = (): void => {
    listening.abort();
    host.remove();
    whenClosed();
  };
  document.addEventListener('keydown', (event) => meansClose(event) && close(), { signal: listening.signal });
  const heading = element('p', { role: 'status' });
  root.append(panel(said, heading, close));
  document.body.append(host);
  // A status is announced when it changes, not when it arrives with its words.
  setTimeout(() => heading.append(headline(said)), 100);
}

function panel({ findings, trouble }: PageFindings, heading: HTMLElement, close: () => void): HTMLElement {
  const button = element('button', { type: 'button', 'aria-keyshortcuts': 'Escape' }, 'Close');
  button.append(element('kbd', { 'aria-hidden': 'true' }, 'Esc'));
  button.addEventListener('click', close);
  const parts: Node[] = [];
  if (trouble !== undefined) parts.push(element('pre', {}, trouble), element('p', {}, lastGoodState));
  if (findings.length > 0) parts.push(element('ul', { role: 'list' }, ...findings.map(item)));
  const worst =
    trouble === undefined ? (order.find((one) => findings.some(({ severity }) => severity === one)) ?? '') : 'error';
  return element(
    'aside',
    { 'aria-label': 'Findings', 'data-worst': worst },
    element('header', {}, heading, button),
    // What can be scrolled must be reachable without a mouse.
    element('div', { class: 'said', tabindex: '0', role: 'group', 'aria-label': 'What was found' }, ...parts),
  );
}

function item({ severity, where, message, fix, rule }: PageFindings['findings'][number]): HTMLElement {
  return element(
    'li',
    {},
    element('p', {}, element('b', { 'data-severity': severity }, severity), ' ', ...withCode(message)),
    element('p', {}, element('b', {}, 'To do: '), ...withCode(fix)),
    element('p', { class: 'where' }, `${where} · ${rule}`),
  );
}

/** Findings quote names and commands as `name`. */
function withCode(text: string): readonly (string | Node)[] {
  return text.split(/`([^`]+)`/).map((part, index) => (index % 2 === 0 ? part : element('code', {}, part)));
}

const order = ['error', 'warning'] as const;
const lastGoodState = 'Until this is put right, pages show the last good state.';

/** A dialog, a list that is open or a field that is being written in has the first claim to the key. */
function meansClose(event: KeyboardEvent): boolean {
  const at = event.composedPath()[0];
  const busy = at instanceof Element && at.matches('input, select, textarea, dialog *');
  return event.key === 'Escape' && !event.defaultPrevented && !busy;
}

function headline({ findings: { length }, trouble }: PageFindings): string {
  if (trouble !== undefined) return 'The content cannot be read';
  return length === 1 ? '1 finding on this page' : `${length} findings on this page`;
}

function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...children: (string | Node)[]
): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

void showFindings();
