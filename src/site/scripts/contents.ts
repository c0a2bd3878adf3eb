import { element } from './element.ts';

/**
 * Follows the reader down the page: marks the section in the contents and, on narrow screens
 * where the contents have scrolled away, says "Step 3 of 7".
 */
export function followContents(): void {
  const body = document.querySelector('[data-body]');
  const links = new Map(
    [...document.querySelectorAll<HTMLAnchorElement>('.contents a')].map((link) => [link.hash.slice(1), link]),
  );
  if (!body || links.size === 0) return;
  const sections = [...body.querySelectorAll<HTMLElement>(':scope > h2')];
  const steps = [...body.querySelectorAll<HTMLElement>(':scope > .steps > .step')];
  const counter = element('p', { class: 'step-counter', 'aria-hidden': 'true' });
  counter.hidden = true;
  const title = element('span', {}, document.querySelector('h1')?.textContent ?? '');
  const place = element('b', {});
  counter.append(title, place);
  document.body.append(counter);

  let waiting = false;
  const look = () => {
    waiting = false;
    const line = innerHeight / 3;
    const section = sections.findLast((heading) => heading.getBoundingClientRect().top <= line);
    for (const [id, link] of links) {
      if (id === section?.id) link.setAttribute('aria-current', 'location');
      else link.removeAttribute('aria-current');
    }
    const step = steps.findLast((item) => item.getBoundingClientRect().top <= line);
    const inside = step !== undefined && steps.at(-1)!.getBoundingClientRect().bottom > line;
    counter.hidden = !inside;
    if (inside) place.textContent = `Step ${steps.indexOf(step) + 1} of ${steps.length}`;
  };
  addEventListener(
    'scroll',
    () => {
      if (!waiting) requestAnimationFrame(look);
      waiting = true;
    },
    { passive: true },
  );
  look();
}
