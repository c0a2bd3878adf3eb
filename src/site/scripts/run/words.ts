import type { StepOutcome } from '../../../model/run-record.ts';

/** What run mode says. */
export const words = {
  continue: (moment: string) => `Continue the run begun at ${moment}`,
  anew: 'Start a new run',
  open: 'A run is open',
  changed: 'The procedure has changed since that run began, so it cannot be continued. Save its record if you need it.',
  save: 'Save the record',
  print: 'Print the record',
  close: 'Close the run',
  leave: 'Leave',
  step: (number: number, of: number) => `Step ${number} of ${of}`,
  done: 'Done',
  note: 'Note a deviation',
  cannot: 'Can’t do it',
  back: 'Back',
  why: { deviation: 'What was done otherwise?', skipped: 'Why can’t it be done?' },
  goOn: 'Save the note and go on',
  cancel: 'No note',
  table: 'The whole table',
  approved: 'Approved by',
  name: 'Type the name of who approved, then press Done.',
  next: (title: string) => `Next: ${title}`,
  last: 'This is the last step.',
  finished: 'The run is finished',
  outcomes: { done: 'done', deviation: 'done otherwise', skipped: 'not done' } satisfies Record<StepOutcome, string>,
  keys: 'Enter or → done, ← back, N note, Esc leave',
} as const;
