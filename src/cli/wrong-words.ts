import type { Command, CommanderError } from 'commander';
import { nearest } from '../model/nearest.ts';
import { Cannot } from './cannot.ts';

/** A command line that makes no sense, in our words; undefined when commander only showed help or the version. */
export function wrongWords(error: CommanderError, all: Command, argv: readonly string[]): Cannot | undefined {
  const command = all.commands.find((one) => one.name() === argv.find((word) => !word.startsWith('-')));
  const name = command ? `sop ${command.name()}` : 'sop';
  const help = `${name} --help says what it takes.`;
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  switch (error.code) {
    case 'commander.helpDisplayed':
    case 'commander.version':
      return undefined;
    case 'commander.help':
      return error.exitCode === 0 ? undefined : noCommand(argv[0] === 'help' ? argv[1] : undefined, all);
    case 'commander.unknownCommand':
      return noCommand(quoted, all);
    case 'commander.unknownOption':
      return unknownFlag(quoted, name, command, all);
    case 'commander.optionMissingArgument':
      return new Cannot(`${quoted.split(/[ ,]/)[0]} needs a value: ${quoted}.`, help);
    case 'commander.excessArguments':
      return new Cannot(`${name} was given more words than it takes: ${withoutSecrets(command?.args ?? [])}.`, help);
    default:
      return new Cannot(error.message.replace(/^error: /, ''), help);
  }
}

/** The address of a webhook is its password: whoever forgets the flag before it must not find it in a log. */
function withoutSecrets(words: readonly string[]): string {
  return words.map((word) => word.replace(/(https?:\/\/).*/i, '$1…')).join(' ');
}

function noCommand(named: string | undefined, all: Command): Cannot {
  if (named === undefined) return new Cannot('No command was given.');
  return new Cannot(`There is no command "${named}".${meant(named, namesOf(all))}`, 'sop --help lists them.');
}

function unknownFlag(flag: string, name: string, command: Command | undefined, all: Command): Cannot {
  const [bare = flag] = flag.split('=');
  if (command)
    return new Cannot(`${name} has no flag ${bare}.${meant(bare, flagsOf(command))}`, `${name} --help lists them.`);
  const takers = all.commands.filter((one) => flagsOf(one).includes(bare)).map((one) => one.name());
  if (takers.length > 0) return new Cannot(`${bare} goes after the command: sop ${takers[0]} ${bare} …`);
  return new Cannot(`sop has no flag ${bare}.${meant(bare, flagsOf(all))}`, 'sop --help lists its commands.');
}

function flagsOf(command: Command): readonly string[] {
  return [...command.options.flatMap((option) => option.long ?? []), '--help'];
}

function namesOf(all: Command): readonly string[] {
  return all.commands.map((one) => one.name());
}

function meant(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  if (near === undefined) return '';
  return ` Did you mean ${near.startsWith('-') ? near : `"${near}"`}?`;
}
