/** Copies the source text of the SOP on this page. The button says what came of it. */
export function offerCopying(): void {
  const button = document.querySelector<HTMLElement>('[data-twin]');
  const note = document.querySelector<HTMLElement>('[data-twin-note]');
  // Only a secure page has a clipboard.
  if (!button || !note || !('clipboard' in navigator)) return;
  const { twin = '', copied = '', failed = '' } = button.dataset;
  button.hidden = false;
  button.addEventListener('click', async () => {
    note.textContent = '';
    try {
      const answer = await fetch(twin);
      if (!answer.ok) throw new Error(`${twin}: ${answer.status}`);
      await navigator.clipboard.writeText(await answer.text());
      note.textContent = copied;
    } catch {
      note.textContent = failed;
    }
  });
}
