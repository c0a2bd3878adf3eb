import type { CalendarDate } from '../model/calendar-date.ts';
import { isInForce, type Waiver } from '../model/catalogue.ts';
import { longDate } from '../model/days.ts';
import type { Related } from '../model/finding.ts';

/**
 * The exception that covers a rule in an SOP on a day. What is found elsewhere, of waivers themselves above all,
 * is of no SOP, so that no exception covers it.
 */
export function waiverFor(
  waivers: readonly Waiver[],
  rule: string,
  sop: string | undefined,
  today: CalendarDate,
): Waiver | undefined {
  return waivers.find((waiver) => waiver.rule === rule && waiver.sop === sop && isInForce(waiver, today));
}

/** Where the exception stands, who granted it, and until when. */
export function grantOf(waiver: Waiver): Related {
  const message = `Waived by ${waiver.grantedBy} up to ${longDate(waiver.until)}: ${waiver.reason.replace(/\.?$/, '.')}`;
  return { file: waiver.file, place: waiver.at('until'), message };
}
