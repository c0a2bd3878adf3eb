const key = 'location';

/** Remembers the location that a reader chose, and on the page for all says when that location has its own. */
export function followPlaces(): void {
  const switcher = document.querySelector<HTMLDetailsElement>('[data-places]');
  if (!switcher) return;
  const links = [...switcher.querySelectorAll<HTMLAnchorElement>('a[data-place]')];
  for (const link of links) link.addEventListener('click', () => remember(link.dataset['place'] ?? ''));
  switcher.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !switcher.open) return;
    switcher.open = false;
    switcher.querySelector('summary')?.focus();
  });
  const mine = remembered();
  const own = links.find(({ dataset }) => mine !== '' && dataset['place'] === mine);
  const notice = document.querySelector<HTMLElement>('[data-place-notice]');
  const link = notice?.querySelector('a');
  if (!own || !notice || !link) return;
  link.href = own.href;
  link.textContent = own.textContent.trim();
  notice.hidden = false;
}

function remember(place: string): void {
  try {
    localStorage.setItem(key, place);
  } catch {
    // Storage is closed to this page: the choice holds for this one.
  }
}

function remembered(): string {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}
