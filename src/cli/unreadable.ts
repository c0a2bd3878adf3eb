import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { amount } from '../report/closing.ts';
import type { Io } from './io.ts';
import { say } from './output.ts';

/** Says that a list is not all there is, when files had to be left out of it. */
export function sayUnreadable({ unreadable }: KnowledgeBase, io: Io): void {
  if (unreadable.length === 0) return;
  say(io, `${amount(unreadable.length, 'more file')} cannot be read as an SOP: sop check says why.`);
}
