import type { CalendarDate } from '../model/calendar-date.ts';
import { inWords, longDate } from '../model/days.ts';
import type { Freshness } from '../model/freshness.ts';
import { isInForce } from '../model/in-force.ts';
import type { Status } from '../model/sop.ts';
import { palette, type Style } from './colour.ts';
import { table, type Cell } from './table.ts';

/** What a row shows of an SOP. */
export interface SopRow {
  readonly id: string;
  readonly owner: string | null;
  readonly status: Status;
  readonly risk: string;
  readonly due: CalendarDate | null;
  readonly freshness: Freshness;
}

/** A list of SOPs for a person: one a line, with who owns it and when it is due. */
export function sopTable(sops: readonly SopRow[], today: CalendarDate, colour: boolean): string {
  const { bold, dim, red, yellow, green } = palette(colour);
  const styles: Readonly<Record<Freshness, Style>> = { fresh: green, due: yellow, overdue: red, unreviewed: yellow };
  const heading = ['SOP', 'Owner', 'Status', 'Risk', 'Review', 'Due'].map((text) => ({ text, style: bold }));
  const rows = sops.map((sop): readonly Cell[] => [
    { text: sop.id },
    { text: sop.owner ?? '-' },
    { text: sop.status },
    { text: sop.risk },
    // Nobody has to act on the review of a draft or of what is retired.
    { text: sop.freshness, style: isInForce(sop) ? styles[sop.freshness] : dim },
    { text: sop.due === null ? '-' : `${longDate(sop.due)}, ${inWords(today, sop.due)}` },
  ]);
  return table([heading, ...rows]);
}
