import { setFlagsFromString } from 'node:v8';
import { commandFile } from '../command-file.ts';
import type { CommonFlags } from '../base.ts';
import type { BaselineFlags } from '../baseline.ts';
import { exitCode } from '../exit-code.ts';
import type { KnownFinding } from '../../model/finding.ts';
import { say } from '../output.ts';

interface Flags extends CommonFlags, BaselineFlags {
  readonly format?: string;
  readonly since?: string;
}

const examples = `
The whole knowledge base is judged each time; paths only choose which findings are shown and counted.

Examples:
  sop check
  sop check content/sops/customer-care
  sop check 'sops/**/*refund*' --format compact
  sop check --today 2027-03-01        what will be overdue by then
  sop check --since origin/main       a pull request: another team's overdue review does not block it
  sop check --format sarif > sop.sarif

Begin on procedures that are not in order yet: what is there today is known, what comes counts.
  sop check --baseline known.json --accept-new    write what is there; each later time it is a decision
  sop check --baseline known.json                 errors only for what is not in it
  sop check --baseline known.json --shrink        drop what has been put right, add nothing

A finding is known by its rule, its file and the words found: in a file that was moved it counts as new.
`;

export const check = commandFile<Flags>({
  name: 'check',
  describe(command) {
    command
      .description('Judge the knowledge base: owners, reviews, links, KPIs and shape.')
      .argument('[paths...]', 'files, folders or globs to show findings of')
      .option(
        '--format <name>',
        'pretty, compact, json, github, sarif, gitlab, junit or markdown (default: pretty; github in GitHub Actions)',
      )
      .option(
        '--since <ref>',
        'for a pull request: leave out what only the calendar has changed since this branch or commit',
      )
      .option('--baseline <file>', 'what is in this file is known from before and does not count')
      .option('--accept-new', 'write what is found today into the baseline, and drop what is gone')
      .option('--shrink', 'drop from the baseline what is gone')
      .addHelpText('after', examples);
  },
  async run(io, flags, paths) {
    // Keeps the young generation of the heap at its first size: a check of 10,000 SOPs then peaks about
    // 90 MB lower. Given to Node as an option the flag has no effect, and a build would take longer with it.
    setFlagsFromString('--semi-space-growth-factor=1');
    const [{ openBase }, baselines, { showReport, formatFor }, { rules }, judge, { askedFor }, { loadForRules }] =
      await Promise.all([
        import('../base.ts'),
        import('../baseline.ts'),
        import('../show-report.ts'),
        import('../../rules/index.ts'),
        import('../../check/check.ts'),
        import('../../check/asked-for.ts'),
        import('../../load/for-rules.ts'),
      ]);
    const format = formatFor(flags.format, io);
    const part = paths.length > 0 ? 'a list of paths' : flags.since === undefined ? undefined : '--since';
    const opened = baselines.openBaseline(flags, part, io);
    const { base: loaded, root, today } = await openBase(flags, io);
    const { base, history } = await loadForRules(root.absolute, loaded, askedFor(rules, loaded.policy));
    const since = flags.since === undefined ? undefined : await changeIn(flags.since);
    const judged = (baseline?: readonly KnownFinding[]) =>
      judge.check(base, rules, { today, history, since, baseline });
    const found = judged(opened?.entries);
    const kept = opened && baselines.keepBaseline(opened, found, rules);
    const whole = { ...(kept?.entries === opened?.entries ? found : judged(kept?.entries)), root: root.shown };
    const report = paths.length === 0 ? whole : await narrowed();
    const only = paths.length === 0 ? undefined : paths.length === 1 ? paths[0] : `these ${paths.length} paths`;
    showReport(report, base.sources, { format, root, only }, io);
    if (kept?.said !== undefined) say(io, kept.said);
    return report.counts.error > 0 ? exitCode.findings : exitCode.clean;

    async function changeIn(ref: string) {
      const { changeSince } = await import('../since.ts');
      return changeSince(ref, root.absolute, base, rules, { today, history });
    }

    async function narrowed() {
      const { filesOf } = await import('../paths.ts');
      const files = filesOf(paths, base, root, io);
      const findings = whole.findings.filter((finding) => files.has(finding.file));
      return { ...whole, findings, counts: judge.count(findings, whole.counts.sops) };
    }
  },
});
