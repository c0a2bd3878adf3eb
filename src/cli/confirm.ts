import { confirm } from '@clack/prompts';
import { Cannot } from './cannot.ts';
import type { Io } from './io.ts';
import { mayAsk } from './output.ts';

/** Has a person at a terminal agree to what was shown; where nobody can be asked, `--yes` has to have said so. */
export async function requireAgreement(io: Io, question: string, yes: boolean | undefined): Promise<void> {
  if (yes === true) return;
  if (!mayAsk(io)) throw new Cannot('Nothing was written: this needs --yes.', 'With --dry-run it is only shown.');
  if ((await confirm({ message: question, initialValue: false })) !== true)
    throw new Cannot('Stopped. Nothing was written.');
}
