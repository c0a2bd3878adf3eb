/**
 * The command cannot do what was asked, for a reason the person can put right. Ends in exit code 2
 * without a stack. The message says what was seen and what was expected, `next` what to do.
 */
export class Cannot extends Error {
  readonly next: string | undefined;

  constructor(message: string, next?: string) {
    super(message);
    this.name = 'Cannot';
    this.next = next;
  }
}
