import { amount } from '../../report/closing.ts';
import { palette, type Style } from '../../report/colour.ts';
import { table } from '../../report/table.ts';
import { exitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { colourFor, say } from '../output.ts';
import type { Result } from './send.ts';

/** Says what became of each digest, and answers with the exit code: none may be missing unnoticed. */
export function showResults(results: readonly Result[], url: URL, io: Io): number {
  const { green, dim, red } = palette(colourFor(io, 'stdout'));
  const styles: Readonly<Record<Result['outcome'], Style>> = { sent: green, 'sent before': dim, 'not sent': red };
  const rows = results.map(({ notice, outcome, reason }) => [
    { text: outcome, style: styles[outcome] },
    { text: notice.to ?? '-' },
    { text: amount(notice.reviews.length, 'review') },
    { text: reason ?? '' },
  ]);
  io.stdout.write(table(rows));
  const count = (wanted: Result['outcome']) => results.filter(({ outcome }) => outcome === wanted).length;
  const [sent, before, failed] = [count('sent'), count('sent before'), count('not sent')];
  const parts = [
    `${amount(sent, 'digest')} sent to ${url.host}`,
    ...(before > 0 ? [`${before} sent before today with the same words`] : []),
    ...(failed > 0 ? [`${failed} not sent`] : []),
  ];
  say(io, `${parts.join(', ')}.`);
  if (failed > 0) say(io, 'Run it again to send what is missing; what was sent is not sent twice on the same day.');
  return results.every(({ outcome, reason }) => outcome !== 'not sent' && reason === undefined)
    ? exitCode.clean
    : exitCode.couldNotCheck;
}
