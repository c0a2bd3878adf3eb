import type { DoneReview } from '../../edit/review.ts';
import type { Sop } from '../../model/sop.ts';
import { Cannot } from '../cannot.ts';
import { commandFile } from '../command-file.ts';
import { exitCode } from '../exit-code.ts';
import { colourFor, mayAsk, say } from '../output.ts';
import type { Flags } from '../review/request.ts';

const examples = `
Shows what has changed since the last review, the KPIs, findings and waivers, and asks what came of this one. Where
nobody can be asked, flags have to say it. Several SOPs are recorded together or not at all, with one note for all.

Examples:
  sop review customer-care/refund-an-order
  sop review stores/count-a-till --outcome unchanged --note "Counted two tills with the late shift." --yes
  sop review stores/count-a-till --outcome changed --by "Maya Chen" --on 2026-11-18 --yes
  sop review stores/manage-a-queue@porto --outcome unchanged --note "Counted at noon with Rui." --yes
  sop review stores/count-a-till --outcome retire --successor stores/close-the-store --yes
`;

export const review = commandFile<Flags>({
  name: 'review',
  describe(command) {
    command
      .description('Record that an SOP was reviewed: by whom, what came of it, and of which text.')
      .argument(
        '<ids...>',
        'the SOPs that were reviewed; of a local version department/name@location, of an onboarding path paths/name',
      )
      .option('--outcome <outcome>', 'unchanged, changed or retire')
      .option('--note <words>', 'what was checked, and with whom; needed when nothing changed')
      .option('--by <person>', 'who reviewed (default: whom git says you are)')
      .option('--on <date>', 'the day of the review (default: today)')
      .option('--successor <id>', 'on retiring: the SOP that holds instead')
      .option('--no-successor', 'on retiring: no SOP does')
      .option('--yes', 'record it without asking')
      .addHelpText('after', examples);
  },
  async run(io, flags, ids) {
    const [{ openBase }, asking, { reviewerBy }, refusing, answering, { pastFor }, { sheetsFor }, { reviewSheet }] =
      await Promise.all([
        import('../base.ts'),
        import('../review/request.ts'),
        import('../review/reviewer.ts'),
        import('../review/refusals.ts'),
        import('../review/answers.ts'),
        import('../review/past.ts'),
        import('../review/sheets.ts'),
        import('../../report/review-sheet.ts'),
      ]);
    const opened = await openBase(flags, io);
    const { base, root } = opened;
    const { sops, on, answer: given } = asking.requested(ids, flags, opened);
    const known = await reviewerBy(flags.by, opened);
    const open = asking.missing(given, flags.yes);
    const mustAsk = open.length > 0 || known instanceof Cannot;
    const questions = mustAsk && mayAsk(io) ? await import('../review/questions.ts') : undefined;
    if (known instanceof Cannot && (flags.by !== undefined || questions === undefined)) throw known;
    const reviewing =
      known instanceof Cannot
        ? { person: await questions!.whoReviews(sops, on, opened, known), isCommitter: false }
        : known;
    const { person } = reviewing;
    const refusals = sops.flatMap((sop) => refusing.refusalOf(sop, person, on, opened) ?? []);
    refusing.refuse(refusals, sops.length);
    if (given.outcome !== 'retire') refusing.requireRoomOn(on, person, sops, opened);

    const past = await pastFor(sops, opened);
    const shown = {
      prefix: root.prefix,
      colour: colourFor(io, 'stderr'),
      ...(io.columns ? { width: io.columns } : {}),
    };
    const reviews = new Map<Sop, DoneReview>();
    for (const sheet of sheetsFor(sops, past, opened)) {
      const { sop } = sheet;
      io.stderr.write(reviewSheet(sheet, shown));
      const standing = answering.standingOf(sop, past.bySop.get(sop.file), base);
      const answer = (await questions?.askAbout(sop, given, standing, opened)) ?? given;
      reviews.set(sop, answering.doneReview(person.id, on, answer));
    }
    if (questions === undefined && open.length > 0) {
      throw new Cannot(
        `Nothing was written: the review also needs ${open.join(', ')}.`,
        'On a terminal, sop review asks.',
      );
    }
    const untrue = [...reviews].flatMap(
      ([sop, done]) => answering.contradiction(sop, done, past.bySop.get(sop.file), base) ?? [],
    );
    refusing.refuse(untrue, sops.length);
    if (flags.yes !== true) await questions?.requireYes(person.name, on, sops.length);

    const [{ record }, { whatNext }] = await Promise.all([
      import('../review/write.ts'),
      import('../review/what-next.ts'),
    ]);
    record(reviews, opened);
    for (const { file } of sops) io.stdout.write(`${root.prefix}${file}\n`);
    for (const line of whatNext(reviews, reviewing, opened)) say(io, line);
    return exitCode.clean;
  },
});
