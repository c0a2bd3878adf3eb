import type { StepView } from './step.ts';

/** Enter or → done, ← back, n note; Esc closes the note before it leaves the run. Returns what ends it. */
export function followKeys(dialog: HTMLDialogElement, view: () => StepView, back: () => void): () => void {
  const ended = new AbortController();
  const { signal } = ended;
  dialog.addEventListener(
    'keydown',
    (event) => {
      const { key, target, ctrlKey, metaKey, altKey } = event;
      if (key === 'Escape' && view().closeNote()) event.preventDefault();
      if (ctrlKey || metaKey || altKey || (target as Element).matches('input, textarea, select')) return;
      if (key === 'Enter' && (target as Element).matches('button, a')) return;
      const press = presses(key, view(), back);
      if (!press) return;
      event.preventDefault();
      press();
    },
    { signal },
  );
  return () => ended.abort();
}

function presses(key: string, view: StepView, back: () => void): (() => void) | undefined {
  switch (key) {
    case 'Enter':
    case 'ArrowRight':
      return view.done;
    case 'ArrowLeft':
      return back;
    case 'n':
    case 'N':
      return view.openNote;
    default:
      return undefined;
  }
}
