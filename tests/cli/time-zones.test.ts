import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sopText } from '../little-base.ts';
import { Repository } from '../repository.ts';

const bin = resolve(import.meta.dirname, '../../bin/sop.js');
/** Half past midnight of 2 March in Auckland; in Greenwich it is the day before, and not yet noon. */
const moment = '2026-03-01T11:30:00Z';
const machines = ['UTC', 'Pacific/Auckland', 'America/Los_Angeles'];

const policy = (timeZone: string): string => `time_zone: ${timeZone}
due_soon: 1 day
sections: { required: [], at_high_risk: [] }
rules:
  freshness/backdated: error
  freshness/review-evidenced: off
  links/no-orphan: off
  measure/kpi-linked: off
  ownership/owner-present: off
  shape/summary-present: off
  shape/steps-numbered: off
`;

const page = (title: string, fields: string) => sopText(fields).replace('Bake sourdough', title);
const at = (day: string) => `${day}T00:30:00+13:00`;

/** Four pages that somebody in Auckland commits just after midnight there. */
function repositoryIn(timeZone: string): Repository {
  const repository = new Repository();
  repository.commit({
    date: at('2026-02-02'),
    files: {
      'content/policy.yaml': policy(timeZone),
      'content/people.yaml': 'people: [{ id: ana-reis, name: Ana Reis, email: ana@bakery.example }]\n',
      'content/sops/due.md': page('Bake rolls', 'reviewed: 2025-12-02\nreview_every: 3 months'),
      'content/sops/late.md': page('Bake rye', 'reviewed: 2025-12-01\nreview_every: 3 months'),
      'content/sops/back.md': page('Bake brioche', 'reviewed: 2026-02-02'),
      'content/sops/new.md': page('Bake bagels', 'reviewed: 2026-02-02'),
    },
  });
  repository.commit({
    date: at('2026-03-02'),
    files: { 'content/sops/new.md': page('Bake bagels', 'reviewed: 2026-03-02') },
  });
  repository.commit({
    date: at('2026-03-02'),
    files: { 'content/sops/back.md': page('Bake brioche', 'reviewed: 2026-01-30') },
  });
  return repository;
}

/** What a machine in a time zone finds at that moment. */
function foundOn(
  machine: string,
  { folder }: Repository,
): { readonly asOf: string; readonly findings: readonly string[] } {
  const stopClock = `data:text/javascript,Date.now=()=>${Date.parse(moment)}`;
  const { stdout } = spawnSync(process.execPath, ['--import', stopClock, bin, 'check', '--format', 'json'], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, TZ: machine },
  });
  const { asOf, findings } = JSON.parse(stdout) as {
    readonly asOf: string;
    readonly findings: readonly { readonly file: string; readonly message: string }[];
  };
  return { asOf, findings: findings.map(({ file, message }) => `${file}: ${message.replace(/commit \w+/, 'commit')}`) };
}

describe("the policy's calendar decides, not the machine's", () => {
  it('an author in Auckland and a server in Greenwich agree on the day', () => {
    const repository = repositoryIn('Pacific/Auckland');
    for (const machine of machines) {
      expect(foundOn(machine, repository)).toEqual({
        asOf: '2026-03-02',
        findings: [
          'sops/back.md: The review date went back from 2 Feb 2026 to 30 Jan 2026, by commit of 2 Mar 2026 by Ana Reis.',
          'sops/due.md: The next review is due on 2 Mar 2026, today.',
          'sops/late.md: The review was due on 1 Mar 2026, yesterday: the last one was on 1 Dec 2025, and there is one every 3 months.',
        ],
      });
    }
  });

  it('with a policy in Greenwich they agree on the day before', () => {
    const repository = repositoryIn('UTC');
    for (const machine of machines) {
      expect(foundOn(machine, repository)).toEqual({
        asOf: '2026-03-01',
        findings: [
          'sops/due.md: The next review is due on 2 Mar 2026, tomorrow.',
          'sops/late.md: The next review is due on 1 Mar 2026, today.',
          'sops/new.md: The review date 2026-03-02 is tomorrow; a review cannot lie in the future.',
        ],
      });
    }
  });
});
