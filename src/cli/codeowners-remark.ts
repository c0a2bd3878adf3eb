import { codeownersBlock, ownershipLines, withBlock } from '../edit/codeowners.ts';
import { loadCodeowners, standingOf } from '../load/codeowners.ts';
import type { CalendarDate } from '../model/calendar-date.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import type { Root } from './root.ts';

/** What is to be said when a CODEOWNERS file that `sop codeowners` wrote does not say what the base says now. */
export async function codeownersRemark(
  base: KnowledgeBase,
  root: Root,
  today: CalendarDate,
): Promise<string | undefined> {
  const standing = await standingOf(root.absolute, 'sop').catch(() => undefined);
  const file = standing === undefined ? undefined : loadCodeowners(standing).file;
  if (standing === undefined || file === undefined || !/^# sop codeowners: begin/m.test(file.text)) return undefined;
  const { lines } = ownershipLines(base, standing.prefix, today);
  if (withBlock(file.text, codeownersBlock(lines)) === file.text) return undefined;
  return `${file.pathInRepository} is not up to date any more: run sop codeowners.`;
}
