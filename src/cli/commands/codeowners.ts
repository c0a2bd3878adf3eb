import { readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import type { CommonFlags } from '../base.ts';
import type { OwnershipLines } from '../../edit/codeowners.ts';
import { Cannot } from '../cannot.ts';
import { commandFile } from '../command-file.ts';
import { exitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { say } from '../output.ts';

interface Flags extends CommonFlags {
  readonly check?: boolean;
  readonly file?: string;
}

const examples = `
GitHub and GitLab ask the people in CODEOWNERS about each change. Written are those behind the owner of an SOP, then
those behind its deputy, by \`github\` of people.yaml or else by \`email\`; never who has left. Retired SOPs get no line.
In a file that is there, only the block between the two marks of sop codeowners is replaced. The last line that covers
a file has the last word, so lines below the block win over it.

Examples:
  sop codeowners                     write the file that GitHub or GitLab reads, or else a new .github/CODEOWNERS
  sop codeowners --file CODEOWNERS   write this file
  sop codeowners --file -            print the lines
  sop codeowners --check             in CI: end in 1 and print what differs when the file is not up to date
`;

export const codeowners = commandFile<Flags>({
  name: 'codeowners',
  describe(command) {
    command
      .description('Write or check CODEOWNERS from the owners and deputies of the SOPs.')
      .option('--check', 'write nothing; end in 1 when the file is not up to date')
      .option('--file <path>', 'another file than the one that GitHub or GitLab reads; - prints the lines')
      .addHelpText('after', examples);
  },
  async run(io, flags) {
    const [{ openBase }, load, edit, { writeFiles }] = await Promise.all([
      import('../base.ts'),
      import('../../load/codeowners.ts'),
      import('../../edit/codeowners.ts'),
      import('../../load/write-files.ts'),
    ]);
    const { base, root, today } = await openBase(flags, io);
    const standing = await load.standingOf(root.absolute, 'sop codeowners');
    const owners = edit.ownershipLines(base, standing.prefix, today);
    const block = edit.codeownersBlock(owners.lines);
    tellLeftOut(owners, io);
    if (flags.file === '-') {
      if (flags.check) throw new Cannot('There is no file to check in "--file -".', 'Name it, or leave --file out.');
      io.stdout.write(block);
      return exitCode.clean;
    }
    const found = load.loadCodeowners(standing).file?.pathInRepository ?? '.github/CODEOWNERS';
    const path = flags.file === undefined ? join(standing.top, found) : resolve(io.cwd, flags.file);
    const shown = relative(io.cwd, path).replaceAll('\\', '/');
    const before = textOf(path, shown);
    const after = edit.withBlock(before ?? '', block);
    if (after === undefined) {
      throw new Cannot(
        `The marks of sop codeowners in ${shown} are not one begin and one end after it.`,
        'Delete them and the lines between; the next run writes them anew.',
      );
    }
    if (before === after) {
      say(io, `${shown} is up to date.`);
      return exitCode.clean;
    }
    if (flags.check) {
      const differing = edit.differingLines(before ?? '', after);
      for (const line of differing) io.stdout.write(`${line}\n`);
      const order = differing.length === 0 ? ', by the order of its lines' : '';
      const state = before === undefined ? `There is no ${shown}` : `${shown} is not up to date${order}`;
      const { root: folder, file } = flags;
      const given = [
        ...(folder === undefined ? [] : ['--root', folder]),
        ...(file === undefined ? [] : ['--file', file]),
      ];
      say(io, `${state}: run ${['sop codeowners', ...given.map(quoted)].join(' ')}`);
      return exitCode.findings;
    }
    writeFiles(dirname(path), new Map([[basename(path), after]]));
    io.stdout.write(`${shown}\n`);
    return exitCode.clean;
  },
});

function tellLeftOut({ nameless, unasked }: OwnershipLines, io: Io): void {
  if (nameless.length > 0) {
    const names = nameless.map(({ name }) => name).join(', ');
    say(io, `Left out, since people.yaml gives neither github nor email for them: ${names}.`);
  }
  if (unasked.length > 0)
    say(io, `Without a line, for want of anybody to ask: ${unasked.map(({ id }) => id).join(', ')}.`);
}

/** As a shell takes it for one word. */
function quoted(path: string): string {
  return /\s/.test(path) ? `'${path}'` : path;
}

/** Without its byte order mark, which stays where it is when the file is written. */
function textOf(path: string, shown: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    if (code === 'EISDIR') throw new Cannot(`${shown} is a folder.`, 'Name the file: .github/CODEOWNERS.');
    throw error;
  }
}
