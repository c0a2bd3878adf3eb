/**
 * How the findings look. Colours and type are those of the page, so that its light or dark appearance holds here too.
 * The panel is the last thing of the page and sticks to the window's edge: scrolled to the end, it covers nothing.
 */
export const overlayStyle = `
  :host {
    position: sticky; inset-block-end: 0; z-index: 2; display: block; box-sizing: border-box;
    inline-size: min(40rem, 100%); margin-inline: auto 0; padding: 0.5rem;
    font-family: var(--font, system-ui, sans-serif); font-size: 1rem; line-height: 1.45; text-align: start;
  }
  aside {
    display: flex; flex-direction: column; max-block-size: min(26rem, 45vh);
    color: var(--ink, CanvasText); background: var(--paper, Canvas);
    border: 1px solid var(--ink, CanvasText); border-radius: 2px;
  }
  aside[data-worst='error'] { border-block-start: 4px solid var(--overdue, CanvasText); }
  aside[data-worst='warning'] { border-block-start: 4px solid var(--due, CanvasText); }
  header {
    display: flex; flex: none; justify-content: space-between; align-items: center; gap: 1rem;
    padding: 0.25rem 0.25rem 0.25rem 1rem; border-block-end: 1px solid var(--rule, currentColor);
  }
  p, ul, pre { margin: 0; padding: 0; font: inherit; }
  header p { padding-block: 0.5rem; font-weight: 600; line-height: 1.25; }
  code { font-family: var(--mono, monospace); font-size: 0.92em; }
  ul { list-style: none; }
  .said { overflow: auto; overscroll-behavior: contain; padding: 0 1rem; overflow-wrap: anywhere; }
  .said > p, .said > pre { margin-block: 0.75rem; }
  pre { white-space: pre-wrap; font-family: var(--mono, monospace); font-size: 0.875rem; }
  li { padding-block: 0.75rem; }
  li + li { border-block-start: 1px solid var(--rule, currentColor); }
  li p + p { margin-block-start: 0.25rem; }
  b { font-weight: 600; }
  [data-severity='error'] { color: var(--overdue, currentColor); }
  [data-severity='warning'] { color: var(--due, currentColor); }
  .where { color: var(--quiet, currentColor); font-family: var(--mono, monospace); font-size: 0.8125rem; }
  button {
    flex: none; min-block-size: 2.75rem; padding-inline: 0.75rem; font: inherit; font-weight: 600;
    color: var(--accent, currentColor); background: none; border: 0; cursor: pointer;
  }
  button:hover { text-decoration: underline; }
  :focus-visible { outline: 3px solid var(--accent, currentColor); outline-offset: -3px; }
  kbd {
    margin-inline-start: 0.4em; padding: 0 0.4em; font-family: var(--mono, monospace); font-size: 0.8em; font-weight: 400;
    color: var(--quiet, currentColor); border: 1px solid var(--faint, currentColor); border-radius: 2px;
  }
  @media (width < 48rem) { :host { padding: 0; } kbd { display: none; } }
  @media print { :host { display: none; } }
`;
