import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sop } from './stage.ts';

const cwd = resolve(import.meta.dirname, '../worlds/cinema-decisions');
const decide = (...words: readonly string[]) => sop(['decide', ...words], { cwd });
const refund = 'foyer/give-tickets-back#refund';

describe('sop decide', () => {
  it('says the outcome and the row that gives it', async () => {
    const { code, stdout } = await decide(refund, 'minutes LATE=19 min', 'Ticket=GROUP');
    expect(code).toBe(0);
    expect(stdout).toBe('Refund  In full\nBy      Cash\nby row 1 of foyer/give-tickets-back#refund\n');
  });

  it('says it to programs', async () => {
    const { code, stdout } = await decide('foyer/give-tickets-back#price', 'Row=B', 'Seats=2.49', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      version: 1,
      sop: 'foyer/give-tickets-back',
      location: null,
      decision: 'price',
      file: 'sops/foyer/give-tickets-back.md',
      inputs: { Row: 'B', Seats: '2.49' },
      row: 3,
      line: 47,
      outcome: { Price: '7' },
      rows: [3],
    });
  });

  it('ends with 1 where no row holds, or two that say different things', async () => {
    expect(await decide(refund, 'Minutes late=20', 'Ticket=single')).toEqual({
      code: 1,
      stdout: '',
      stderr: 'No row holds for Minutes late 20 min and Ticket single.\n',
    });
    const two = await decide(refund, 'Minutes late=30', 'Ticket=voucher', '--json');
    expect(two.code).toBe(1);
    expect(JSON.parse(two.stdout)).toMatchObject({ row: null, outcome: null, rows: [5, 6] });
    expect(two.stderr).toBe(
      'Rows 5 and 6 hold for Minutes late 30 min and Ticket voucher, and say different things.\n',
    );
  });

  it.each([
    [['foyer/give-ticket-back#refund'], 'There is no SOP "foyer/give-ticket-back"'],
    [['foyer/give-tickets-back'], 'has 4 decision tables: refund, price, fee, fee.'],
    [['foyer/give-tickets-back#refunds'], 'has no decision table "refunds".\nDid you mean "refund"?'],
    [['foyer/give-tickets-back#fee'], 'The table "fee" of foyer/give-tickets-back cannot be read.'],
    [[refund, 'Ticket=single'], 'The case does not say "Minutes late" (0–180 min in steps of 1).'],
    [[refund, 'Ticket'], '"Ticket" says no value.'],
    [[refund, 'Tickt=single'], 'The table has no input "Tickt".\nDid you mean "Ticket"?'],
    [[refund, 'Ticket=single', 'ticket=group'], '"Ticket" is given twice.'],
    [[refund, 'Ticket=singel'], '"singel" is no Ticket. Did you mean "single"?'],
    [[refund, 'Minutes late=soon'], '"soon" is no Minutes late, expected a number.'],
    [
      [refund, 'Minutes late=200'],
      'Minutes late 200 lies outside of what the table is for.\nMinutes late is 0–180 min in steps of 1.',
    ],
    [[refund, 'Minutes late=1.5'], 'Minutes late 1.5 does not occur: it comes in steps of 1.'],
  ])('ends with 2 for %j', async (words, message) => {
    const { code, stdout, stderr } = await decide(...words);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(message);
  });
});
