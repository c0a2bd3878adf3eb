import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { forgetKnowledgeBase } from '../../src/load/knowledge-base.ts';
import { BakeryRepository, bake, day, reviewedOn, sopOf } from './bakery-repository.ts';
import { bakeryCopy, onTerminal, sop } from './stage.ts';

const note = 'Baked two trays with the night shift; the times are right.';
const unchanged = ['--outcome', 'unchanged', '--note', note];

/** What is above the text once a review is recorded. */
const recorded = (by: string, outcome: string, on = day) =>
  new RegExp(`\nreviewed: ${on}\nreview:\n  by: ${by}\n  outcome: ${outcome}\n`);

describe('sop review', () => {
  it('records who, what came of it and of which text, and touches nothing else', async () => {
    const bakery = new BakeryRepository('risk: low # for now\nreviewed:   "2026-04-04" # by Ana\n');
    const { code, stdout, stderr } = await bakery.review(...unchanged);
    expect({ code, stdout }).toEqual({ code: 0, stdout: `${bake}\n` });
    expect(stderr).toContain('bread/bake: unchanged, recorded for Ana Reis on 16 Jun 2026; due again on 16 Jun 2027.');
    expect(stderr).toContain(`Next: git commit ${bake}\n`);
    const digests = 'purpose:0000 scope:0000 procedure:0000 exceptions:0000 escalation:0000'.replaceAll(
      '0000',
      '[0-9a-f]{4}',
    );
    expect(
      bakery
        .read()
        .replace(/digest: "[0-9a-f]{16}"/, 'digest')
        .replace(new RegExp(`"${digests}"`), 'all'),
    ).toBe(
      sopOf(
        'Bake',
        `risk: low # for now
reviewed: ${day} # by Ana
review:
  by: ana-reis
  outcome: unchanged
  note: ${note}
  digest
  sections: all
`,
      ),
    );
  });

  it('shows what has changed since the last review, the KPIs, findings and waivers', async () => {
    const bakery = new BakeryRepository();
    bakery.write({
      'content/waivers.yaml':
        '- { rule: shape/raw-html, sop: bread/bake, reason: The oven maker writes so., granted_by: ana-reis, until: 2026-06-15 }\n',
    });
    bakery.change('2. Bake for 40 minutes.', '2. Bake for 45 minutes.\n3. Let them cool on the rack.');
    const { stderr } = await bakery.sop(['review', 'bread/bake', '--by', 'bo-lindqvist']);
    expect(stderr).toContain('Bake  bread/bake\n');
    expect(stderr).toContain('Owner head-baker, deputy bo-lindqvist; risk medium.\n  Last reviewed on 4 Apr 2026.\n');
    expect(stderr).toContain('40 minutes');
    expect(stderr).toContain('45 minutes');
    expect(stderr).toMatch(/Step 3 is new: "Let them cool on the rack\.?"/);
    expect(stderr).toContain(
      'Loaf waste (%, target at most 4): 3.75 on 1 Jun 2026; 2 values since then, 1 of them off target.',
    );
    expect(stderr).toContain('(links/no-orphan)');
    expect(stderr).toContain('shape/raw-html, granted by ana-reis and ended on 15 Jun 2026: The oven maker writes so.');
    expect(stderr).toContain('the review also needs --outcome, --yes.');
  });

  it('sets reworded words side by side', async () => {
    const bakery = new BakeryRepository();
    bakery.change('Weigh the flour.', 'Weigh the rye flour twice.');
    const { stderr } = await bakery.sop(['review', 'bread/bake']);
    expect(stderr).toMatch(/\{\+rye\+\}/);
  });

  it('finds the text of the last review by its digest, whatever was committed since', async () => {
    const bakery = new BakeryRepository();
    await bakery.review(...unchanged);
    bakery.commit({ date: day, message: 'Review' });
    bakery.change('40 minutes', '45 minutes');
    bakery.commit({ date: '2026-07-01' });
    bakery.change('45 minutes', '50 minutes');
    bakery.commit({ date: '2026-07-02' });
    const { stderr } = await bakery.sop(['review', 'bread/bake'], '2026-07-03');
    expect(stderr).toContain('40 minutes');
    expect(stderr).toContain('50 minutes');
    expect(stderr).not.toContain('45 minutes');
    expect(stderr).not.toContain('this is against commit');
  });

  it('says so when the reviewed text itself was never committed', async () => {
    const bakery = new BakeryRepository(
      'reviewed: 2026-04-04\nreview: { by: ana-reis, outcome: changed, digest: "0123456789abcdef" }\n',
    );
    const { stderr } = await bakery.sop(['review', 'bread/bake']);
    expect(stderr).toContain('The text that the last review was of is not in git; this is against commit');
  });

  it('without git names the sections that have changed, as far as the last review recorded them', async () => {
    const cwd = bakeryCopy();
    const ask = (words: readonly string[]) =>
      sop(['review', 'bread/feed-the-levain', '--by', 'ana-reis', '--today', day, ...words], { cwd });
    const first = await ask(['--outcome', 'changed', '--note', note, '--yes']);
    expect(first.code).toBe(0);
    const { stderr } = await ask([]);
    expect(stderr).toContain('What has changed since then\n  Nothing that it prescribes.\n');
    expect(stderr).toContain('There is no history in git here, so the words cannot be compared.');
    const file = join(cwd, 'content/sops/bread/feed-the-levain.md');
    writeFileSync(file, readFileSync(file, 'utf8').replace('## Scope\n', '## Scope\n\nAlso on Sundays.\n'));
    forgetKnowledgeBase(join(cwd, 'content'));
    expect((await ask([])).stderr).toContain('What has changed since then\n  "Scope" has changed.\n');
  });

  it('takes whoever was named, and then says that the commit has to show it', async () => {
    const bakery = new BakeryRepository();
    const { code, stderr } = await bakery.review(...unchanged, '--by', 'Bo Lindqvist');
    expect(code).toBe(0);
    expect(bakery.read()).toMatch(recorded('bo-lindqvist', 'unchanged'));
    expect(stderr).toContain(`--trailer "Reviewed-by: Bo Lindqvist <bo@bakery.example>" ${bake}`);
  });

  it('knows a person by the hidden address of GitHub', async () => {
    const bakery = new BakeryRepository();
    bakery.change('deputy: bo-lindqvist', 'deputy: dora-weiss');
    bakery.git('config', 'user.email', '77+Dora-W@users.noreply.github.com');
    await bakery.review(...unchanged);
    expect(bakery.read()).toMatch(recorded('dora-weiss', 'unchanged'));
  });

  it('records an earlier day when the review was done then', async () => {
    const bakery = new BakeryRepository();
    await bakery.review(...unchanged, '--on', '2026-06-12');
    expect(bakery.read()).toMatch(recorded('ana-reis', 'unchanged', '2026-06-12'));
  });

  it('takes a changed text as such, with a note or without', async () => {
    const bakery = new BakeryRepository();
    bakery.change('40 minutes', '45 minutes');
    await bakery.review('--outcome', 'changed');
    expect(bakery.read()).toMatch(/\n  outcome: changed\n  digest: /);
  });

  it('takes a second review on the same day when the text has changed in between', async () => {
    const bakery = new BakeryRepository();
    await bakery.review(...unchanged);
    bakery.change('40 minutes', '45 minutes');
    expect((await bakery.review('--outcome', 'changed')).code).toBe(0);
  });

  it('retires in favour of another SOP', async () => {
    const bakery = new BakeryRepository();
    const { code, stderr } = await bakery.review('--outcome', 'retire', '--successor', 'bread/mix');
    expect(code).toBe(0);
    expect(bakery.read()).toMatch(recorded('ana-reis', 'retired'));
    expect(bakery.read()).toContain('\nstatus: retired\nkpis: [loaf-waste]\nreplaced_by: bread/mix\n');
    expect(stderr).toContain('Now run sop check');
    expect((await bakery.sop(['check', 'bread/bake', '--format', 'compact'])).stdout).not.toMatch(/error/);
  });

  it('retires without one only when that is said, and says what follows', async () => {
    const bakery = new BakeryRepository();
    const { stderr } = await bakery.review('--outcome', 'retire', '--no-successor');
    expect(bakery.read()).not.toContain('replaced_by');
    expect(stderr).toContain('sop check reports identity/retired-has-successor');
    expect((await bakery.sop(['check', 'bread/bake'])).stdout).toContain('names no successor');
  });

  it('reviews several at once, and finds them by path', async () => {
    const bakery = new BakeryRepository();
    const { code, stdout } = await bakery.review('./content/sops/bread/mix.md', 'bread/bake', ...unchanged);
    expect({ code, stdout }).toEqual({ code: 0, stdout: `${bake}\ncontent/sops/bread/mix.md\n` });
  });

  it('keeps line ends and a byte order mark', async () => {
    const bakery = new BakeryRepository();
    const windows = `\uFEFF${bakery.read().replaceAll('\n', '\r\n')}`;
    bakery.write({ [bake]: windows });
    await bakery.review(...unchanged);
    const after = bakery.read();
    expect(after.startsWith('\uFEFF---\r\n')).toBe(true);
    expect(after.replaceAll('\r\n', '')).not.toContain('\n');
    expect(after).toContain('\r\nreview:\r\n  by: ana-reis\r\n');
  });

  it('writes nothing that check has something against', async () => {
    const bakery = new BakeryRepository(reviewedOn('2025-04-04'));
    const before = await bakery.sop(['check', 'bread/bake', '--format', 'compact']);
    expect(before.stdout).toContain('freshness/overdue');
    await bakery.review(...unchanged);
    const { stdout } = await bakery.sop(['check', 'bread/bake', '--format', 'compact']);
    expect(stdout).not.toMatch(/freshness\/|shape\//);
  });
});

describe('at a terminal', () => {
  it('asks nothing when the flags have said it all', async () => {
    const bakery = new BakeryRepository();
    const words = ['review', 'bread/bake', ...unchanged, '--yes', '--today', day];
    expect((await sop(words, { cwd: bakery.folder, ...onTerminal })).code).toBe(0);
  });
});
