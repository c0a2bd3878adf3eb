import { Command } from 'commander';
import type { CommandFile } from './command-file.ts';
import { build } from './commands/build.ts';
import { check } from './commands/check.ts';
import { codeowners } from './commands/codeowners.ts';
import { decide } from './commands/decide.ts';
import { dev } from './commands/dev.ts';
import { diff } from './commands/diff.ts';
import { due } from './commands/due.ts';
import { explain } from './commands/explain.ts';
import { fix } from './commands/fix.ts';
import { handover } from './commands/handover.ts';
import { history } from './commands/history.ts';
import { list } from './commands/list.ts';
import { local } from './commands/local.ts';
import { lsp } from './commands/lsp.ts';
import { map } from './commands/map.ts';
import { move } from './commands/move.ts';
import { newSop } from './commands/new.ts';
import { notify } from './commands/notify.ts';
import { plan } from './commands/plan.ts';
import { preview } from './commands/preview.ts';
import { review } from './commands/review.ts';
import { schema } from './commands/schema.ts';
import { failWith } from './failure.ts';
import type { Io } from './io.ts';
import { colourFor } from './output.ts';
import { packageVersion } from './package-file.ts';

const files: readonly CommandFile[] = [
  check,
  build,
  dev,
  preview,
  list,
  decide,
  map,
  newSop,
  review,
  history,
  due,
  plan,
  notify,
  diff,
  local,
  codeowners,
  handover,
  fix,
  move,
  explain,
  schema,
  lsp,
];

const after = `
Exit codes:
  0  checked and clean
  1  checked, with findings at error
  2  could not check: a wrong flag, settings that cannot be used, no SOP

Examples:
  sop check                 judge the knowledge base in content/
  sop check --help          what a command can do
`;

/** The command line as commander sees it. `end` is told a command's exit code. */
export function program(io: Io, end: (code: number) => void): Command {
  const all = new Command('sop')
    .description('Standard operating procedures kept as code: checked, compiled and searchable.')
    .version(packageVersion(), '--version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .showSuggestionAfterError(false)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      outputError: () => {},
      getOutHasColors: () => colourFor(io, 'stdout'),
      getErrHasColors: () => colourFor(io, 'stderr'),
      getOutHelpWidth: () => io.columns ?? 100,
      getErrHelpWidth: () => io.columns ?? 100,
    })
    .addHelpText('after', after);
  for (const file of files) all.addCommand(described(all, file, io, end));
  return all;
}

function described(parent: Command, file: CommandFile, io: Io, end: (code: number) => void): Command {
  const command = parent.createCommand(file.name).copyInheritedSettings(parent);
  file.describe(command);
  if (!command.options.some(({ long }) => long === '--root')) {
    command.option('--root <folder>', 'the content folder (default: content)');
  }
  command
    .option('--today <date>', 'judge as of this day, YYYY-MM-DD')
    .option('--verbose', 'on a fault, also print where it happened')
    .action(async () => {
      const flags = command.opts();
      try {
        end(await file.run(io, flags as never, command.args));
      } catch (error) {
        end(await failWith(error, io, flags));
      }
    });
  return command;
}
