import { calendarDate } from '../model/calendar-date.ts';
import type { Reading } from '../model/catalogue.ts';
import type { Place } from '../model/place.ts';
import { guessDates } from '../model/guess-date.ts';
import type { Problem } from '../model/problem.ts';

/**
 * The readings of a KPI: `date,value[,location]` behind a header line, one reading a line.
 * Lines that are none become problems on the cell; the others count.
 */
export function readReadings(text: string): {
  readonly readings: readonly Reading[];
  readonly problems: readonly Problem[];
} {
  const readings: Reading[] = [];
  const problems: Problem[] = [];
  text.split(/\r\n|\n|\r/).forEach((line, index) => {
    if (line.trim() === '') return;
    const cells = line.split(',');
    const [day = '', number = '', location] = cells.map((cell) => cell.trim());
    const date = calendarDate(day);
    if (index === 0) {
      if (!date) return;
      const place = { line: 1, column: 1, endLine: 1, endColumn: line.length + 1 };
      const message = 'Expected the header line "date,value" or "date,value,location" above the first reading.';
      problems.push({ kind: 'data-valid', place, message });
    }
    const value = number === '' ? Number.NaN : Number(number);
    const wrong = (cell: number, message: string, suggestions: readonly string[] = []): void => {
      const place = cellPlace(index + 1, cells, cell);
      problems.push({ kind: 'data-valid', place, message, ...(suggestions.length === 0 ? {} : { suggestions }) });
    };
    if (!date) wrong(0, `Expected a date as YYYY-MM-DD, found "${day}".`, index === 0 ? [] : guessDates(day));
    else if (!Number.isFinite(value)) wrong(1, `Expected a number, found "${number}".`);
    else readings.push({ date, value, ...(location ? { location } : {}) });
  });
  readings.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return { readings, problems };
}

function cellPlace(line: number, cells: readonly string[], cell: number): Place {
  const before = cells.slice(0, cell).join(',').length + (cell > 0 ? 1 : 0);
  return { line, column: before + 1, endLine: line, endColumn: before + 1 + (cells[cell]?.length ?? 0) };
}
