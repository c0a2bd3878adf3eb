/** `/` and the search links open the dialog; on the search page they lead to its own field. */
export function offerSearch(): void {
  const field = document.querySelector<HTMLInputElement>('[data-search-page] input[type="search"]');
  const open = async () => {
    if (field) {
      field.focus();
      field.select();
      return;
    }
    let typed = '';
    const keep = (event: KeyboardEvent) => {
      if (event.key.length !== 1 || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      typed += event.key;
    };
    addEventListener('keydown', keep, true);
    try {
      const { openDialog } = await import('./dialog.ts');
      openDialog(typed);
    } finally {
      removeEventListener('keydown', keep, true);
    }
  };
  for (const link of document.querySelectorAll<HTMLElement>('[data-search]')) {
    link.setAttribute('aria-keyshortcuts', '/');
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      void open();
    });
  }
  addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || writes(event.target)) return;
    event.preventDefault();
    void open();
  });
}

function writes(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.matches('input:not([type="checkbox"]), textarea, select, [contenteditable]')
  );
}
