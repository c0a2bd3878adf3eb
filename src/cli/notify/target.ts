import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { digestOfText } from '../../model/digest.ts';
import { messageNames, type MessageName } from '../../report/notice/messages.ts';
import { Cannot } from '../cannot.ts';
import type { Io } from '../io.ts';
import { oneOf } from '../one-of.ts';
import type { Root } from '../root.ts';

/** The webhook that was named. It is never repeated, since whoever knows it can write to the channel. */
export function webhookFor(asked: string | undefined, { env }: Io): URL | undefined {
  const [name, text] = asked === undefined ? ['SOP_WEBHOOK', env.SOP_WEBHOOK] : ['--webhook', asked];
  if (text === undefined || (text === '' && asked === undefined)) return undefined;
  const url = URL.parse(text);
  if (url && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '') return url;
  throw new Cannot(
    `${name} is no address that can be posted to.`,
    'Give the whole address that Slack or Teams shows for the webhook, from https:// on and without a user or password. It is not repeated here, since it may hold a secret.',
  );
}

const hosts: readonly (readonly [RegExp, MessageName])[] = [
  [/(^|\.)slack\.com$/, 'slack'],
  [/(^|\.)(webhook\.office\.com|logic\.azure\.com|api\.powerplatform\.com)$/, 'teams'],
];

/** The format that was asked for, else the one that the webhook's host takes. */
export function messageFor(asked: string | undefined, url: URL | undefined): MessageName {
  if (asked !== undefined) return oneOf('format', asked, messageNames);
  return hosts.find(([host]) => host.test(url?.hostname ?? ''))?.[1] ?? 'json';
}

/** Where it is remembered what was sent: outside the content and the repository, one file a content folder. */
export function stateFile(asked: string | undefined, root: Root, io: Io): string {
  if (asked !== undefined) return resolve(io.cwd, asked);
  const { XDG_CACHE_HOME: cache, LOCALAPPDATA: local } = io.env;
  const folder = cache || local || (homedir() === '' ? tmpdir() : join(homedir(), '.cache'));
  return join(folder, 'sopwright', `sent-${digestOfText(root.absolute)}.json`);
}
