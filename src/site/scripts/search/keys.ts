/**
 * ↓ leads from the field into the results and on, ↑ back; Enter follows the link that has the focus.
 * Real focus on real links, so that a screen reader needs nothing else. Typing anywhere goes on writing in the field.
 */
export function moveWithArrows(within: HTMLElement, field: HTMLInputElement): void {
  within.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const links = [...within.querySelectorAll<HTMLElement>('[data-hit]')];
    const at = links.indexOf(event.target as HTMLElement);
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (event.target !== field && at < 0) return;
      const next = event.key === 'ArrowDown' ? links[at + 1] : at === 0 ? field : links[at - 1];
      if (!next) return;
      event.preventDefault();
      next.focus();
    } else if (at >= 0 && event.key.length === 1 && event.key !== ' ') {
      field.focus();
    }
  });
}

/** Puts new results in place of old ones. A reader who has walked into the old ones stays on the same result, or the first. */
export function replaceResults(list: HTMLElement, results: readonly HTMLElement[]): void {
  const { activeElement } = document;
  const was =
    activeElement instanceof HTMLAnchorElement && list.contains(activeElement) ? activeElement.href : undefined;
  list.replaceChildren(...results);
  if (was === undefined) return;
  const links = [...list.querySelectorAll<HTMLAnchorElement>('[data-hit]')];
  (links.find(({ href }) => href === was) ?? links[0])?.focus();
}
