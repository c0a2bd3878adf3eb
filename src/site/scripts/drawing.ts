const step = 1.25;
const smallest = 0.25;
const largest = 4;
const readable = 0.8;

/**
 * Makes a drawing larger and smaller, with buttons or with the keys +, - and 0 while it has the focus. What the focus or
 * the pointer is on stands out with all that leads to it and from it.
 */
export function offerZoomOf(frame: HTMLElement): void {
  const tools = frame.querySelector<HTMLElement>('.drawing-tools');
  const view = frame.querySelector<HTMLElement>('.drawing-window');
  const drawing = frame.querySelector('svg');
  const status = tools?.querySelector<HTMLElement>('[role=status]');
  if (!tools || !view || !drawing || !status) return;
  const natural = Number(drawing.getAttribute('width'));
  const height = Number(drawing.getAttribute('height'));
  let scale = 1;

  const zoomTo = (wanted: number): void => {
    const next = Math.min(largest, Math.max(smallest, wanted));
    const middle = (view.scrollLeft + view.clientWidth / 2) / scale;
    const centre = (view.scrollTop + view.clientHeight / 2) / scale;
    scale = next;
    drawing.style.inlineSize = `${natural * scale}px`;
    drawing.style.blockSize = `${height * scale}px`;
    view.scrollTo(middle * scale - view.clientWidth / 2, centre * scale - view.clientHeight / 2);
    status.textContent = `${Math.round(scale * 100)}%`;
  };
  const ways: Readonly<Record<string, () => void>> = {
    in: () => zoomTo(scale * step),
    out: () => zoomTo(scale / step),
    fit: () => zoomTo(Math.min(1, view.clientWidth / natural)),
  };
  const keys: Readonly<Record<string, string>> = { '+': 'in', '=': 'in', '-': 'out', '0': 'fit' };

  tools.addEventListener('click', ({ target }) => {
    const way = (target as HTMLElement).closest<HTMLElement>('[data-zoom]')?.dataset['zoom'];
    if (way !== undefined) ways[way]?.();
  });
  view.addEventListener('keydown', (event) => {
    const way = keys[event.key];
    if (way === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    ways[way]?.();
  });
  followFocus(drawing);
  tools.hidden = false;
  // Whole at first, while it can still be read so.
  zoomTo(Math.max(readable, Math.min(1, view.clientWidth / natural)));
}

/** Nodes and edges tell by their titles which they are: `a`, `a->b`. */
function followFocus(drawing: SVGSVGElement): void {
  const nodes = new Map([...drawing.querySelectorAll<SVGGElement>('.node')].map((node) => [titleOf(node), node]));
  const edges = [...drawing.querySelectorAll<SVGGElement>('.edge')].map((edge) => {
    const [from = '', to = ''] = titleOf(edge).split('->');
    return { edge, from, to };
  });
  const show = (node: Element | null | undefined): void => {
    drawing.classList.toggle('has-chosen', Boolean(node));
    for (const one of drawing.querySelectorAll('.chosen')) one.classList.remove('chosen');
    if (!node) return;
    const id = titleOf(node);
    node.classList.add('chosen');
    for (const { edge, from, to } of edges) {
      if (from !== id && to !== id) continue;
      for (const one of [edge, nodes.get(from), nodes.get(to)]) one?.classList.add('chosen');
    }
  };
  drawing.addEventListener('focusin', (event) => show(nodeAt(event)));
  drawing.addEventListener('focusout', () => show(undefined));
  drawing.addEventListener('pointerover', (event) => show(nodeAt(event)));
  drawing.addEventListener('pointerleave', () => show(undefined));
}

function nodeAt({ target }: Event): Element | null {
  return (target as Element).closest('.node');
}

function titleOf(group: Element): string {
  return group.querySelector('title')?.textContent ?? '';
}
