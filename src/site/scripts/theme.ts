const key = 'appearance';

/** Shows the control and keeps its choice; layouts/first-paint.ts reads the same key before the first paint. */
export function offerTheme(): void {
  const control = document.querySelector<HTMLElement>('[data-theme-control]');
  const select = control?.querySelector('select');
  if (!control || !select) return;
  const root = document.documentElement;
  select.value = root.dataset['theme'] ?? 'auto';
  control.hidden = false;
  select.addEventListener('change', () => {
    if (select.value === 'auto') delete root.dataset['theme'];
    else root.dataset['theme'] = select.value;
    try {
      localStorage.setItem(key, select.value);
    } catch {
      // Storage is closed to this page: the choice holds until the next one.
    }
  });
}
