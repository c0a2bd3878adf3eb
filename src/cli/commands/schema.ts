import { readdirSync } from 'node:fs';
import type { CommonFlags } from '../base.ts';
import { commandFile } from '../command-file.ts';
import { exitCode } from '../exit-code.ts';
import { oneOf } from '../one-of.ts';
import { say } from '../output.ts';
import { packageFile } from '../package-file.ts';

const examples = `
An editor that knows a file's schema completes its keys and marks mistakes as you type.

Examples:
  sop schema                          the names
  sop schema sop > sop.schema.json
`;

const suffix = '.schema.json';

export const schema = commandFile<CommonFlags>({
  name: 'schema',
  describe(command) {
    command
      .description('Print the JSON Schema of a kind of file; without a name, list the kinds.')
      .argument('[name]', 'the kind of file')
      .addHelpText('after', examples);
  },
  async run(io, _flags, [name]) {
    const names = namesOfSchemas();
    if (name === undefined) {
      io.stdout.write(names.map((one) => `${one}\n`).join(''));
      say(io, 'sop schema <name> prints one.');
    } else {
      const found = oneOf('schema', name.endsWith(suffix) ? name.slice(0, -suffix.length) : name, names);
      io.stdout.write(packageFile(`schemas/${found}${suffix}`) ?? '');
    }
    return exitCode.clean;
  },
});

function namesOfSchemas(): readonly string[] {
  return readdirSync(new URL('../../../schemas/', import.meta.url))
    .filter((file) => file.endsWith(suffix))
    .map((file) => file.slice(0, -suffix.length))
    .toSorted();
}
