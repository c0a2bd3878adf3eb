import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { forgetKnowledgeBase } from '../../src/load/knowledge-base.ts';
import { Repository } from '../repository.ts';
import { sop, type Performance } from './stage.ts';

/** The day on which the reviews of these tests are recorded. */
export const day = '2026-06-16';

const people = `people:
  - { id: ana-reis, name: Ana Reis, email: ana@bakery.example, from: 2019-02-04 }
  - { id: bo-lindqvist, name: Bo Lindqvist, email: bo@bakery.example, from: 2026-05-11 }
  - { id: cem-aydin, name: Cem Aydin, email: cem@bakery.example, left: 2026-06-01 }
  - { id: dora-weiss, name: Dora Weiss, github: dora-w }
roles:
  - { id: head-baker, title: Head baker, holders: [ana-reis, cem-aydin] }
`;

const kpi =
  'title: Loaf waste\nowner: head-baker\nunit: "%"\nbetter: lower\ntype: lagging\ntarget: 4\nevery: 1 month\n';
const readings = 'date,value\n2026-03-01,5\n2026-05-01,4.5\n2026-06-01,3.75\n';

const body = `
## Purpose

Two hundred loaves by six.

## Scope

Every weekday.

## Procedure

1. Weigh the flour.
2. Bake for 40 minutes.

## Exceptions

None.

## Escalation

Call the head baker.
`;

export const bake = 'content/sops/bread/bake.md';

/** An SOP of the bakery; lines of frontmatter, then the text. */
export const sopOf = (title: string, fields: string, text = body): string =>
  `---\ntitle: ${title}\nsummary: How it is done.\nowner: head-baker\ndeputy: bo-lindqvist\n${fields}kpis: [loaf-waste]\n---\n${text}`;

export const reviewedOn = (date: string): string => `reviewed: ${date}\n`;

/** A bakery in git, whose SOP was reviewed on 4 April by date alone. */
export class BakeryRepository extends Repository {
  constructor(fields = reviewedOn('2026-04-04')) {
    super();
    this.commit({
      date: '2026-04-04',
      files: {
        'content/people.yaml': people,
        'content/kpis/loaf-waste.yaml': kpi,
        'content/kpis/loaf-waste.csv': readings,
        [bake]: sopOf('Bake', fields),
        'content/sops/bread/mix.md': sopOf('Mix', reviewedOn('2026-04-04')),
        'content/sops/bread/sell.md': sopOf('Sell', reviewedOn('2026-04-04')),
      },
    });
  }

  /** Runs a command line on what is on disk now. */
  sop(words: readonly string[], today = day): Promise<Performance> {
    forgetKnowledgeBase(join(this.folder, 'content'));
    return sop([...words, '--today', today], { cwd: this.folder });
  }

  /** Records a review with flags alone. */
  review(...words: readonly string[]): Promise<Performance> {
    return this.sop(['review', 'bread/bake', ...words, '--yes']);
  }

  read(path = bake): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  /** Changes words of the SOP on disk. */
  change(from: string, to: string): void {
    this.write({ [bake]: this.read().replace(from, to) });
  }
}
