import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { forgetKnowledgeBase } from '../../src/load/knowledge-base.ts';
import { deadHost, noWaiting, secret, webhookHost } from '../load/webhook-host.ts';
import { bakeryCopy, day, sop, troubles, type Performance } from './stage.ts';

/** The bakery with something due for three: Ana, the counter lead, and nobody. */
function bakery(): string {
  const folder = bakeryCopy();
  const file = join(folder, 'content/sops/bread/clean-the-deck-oven.md');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^reviewed: .*$/m, 'reviewed: 2025-11-01'));
  return folder;
}

interface Setting {
  readonly cwd: string;
  readonly url?: URL;
  readonly flags?: readonly string[];
}

async function notify({
  cwd,
  url,
  flags = [],
}: Setting): Promise<Performance & { readonly waited: readonly number[] }> {
  const { wait, waited } = noWaiting();
  const words = ['notify', '--today', day, '--state', 'sent.json', '--format', 'json', ...flags];
  const env = url === undefined ? {} : { SOP_WEBHOOK: url.href };
  const performed = await sop(words, { cwd, env, wait });
  expect(performed.stdout + performed.stderr).not.toContain(secret);
  return { ...performed, waited };
}

const to = (body: string) => (JSON.parse(body) as { readonly to: { readonly id: string | null } }).to.id;

describe('sop notify', () => {
  it('sends each owner one message, and none twice on a day', async () => {
    const [cwd, host] = [bakery(), await webhookHost()];
    const first = await notify({ cwd, url: host.url });
    expect(first.code).toBe(0);
    expect(first.stdout).toBe(
      'sent  counter-lead  1 review\nsent  head-baker    1 review\nsent  -             3 reviews\n',
    );
    expect(first.stderr).toContain(`3 digests sent to ${host.url.host}.`);
    expect(host.received.map(({ body }) => to(body))).toEqual(['counter-lead', 'head-baker', null]);

    const second = await notify({ cwd, url: host.url });
    expect(second.code).toBe(0);
    expect(second.stdout).toMatch(/^(sent before .*\n){3}$/);
    expect(second.stderr).toContain('0 digests sent to');
    expect(host.received).toHaveLength(3);
  });

  it('sends again when the words have changed, and only those', async () => {
    const [cwd, host] = [bakery(), await webhookHost()];
    await notify({ cwd, url: host.url });
    const file = join(cwd, 'content/sops/counter/open-the-shop.md');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^title: .*$/m, 'title: Open up'));
    forgetKnowledgeBase(join(cwd, 'content'));
    await notify({ cwd, url: host.url });
    expect(host.received.map(({ body }) => to(body)).slice(3)).toEqual(['counter-lead']);
  });

  it('sends again on another day and to another place', async () => {
    const [cwd, host, other] = [bakery(), await webhookHost(), await webhookHost()];
    await notify({ cwd, url: host.url });
    await notify({ cwd, url: other.url });
    expect(other.received).toHaveLength(3);
    await notify({ cwd, url: host.url, flags: ['--today', '2026-06-17'] });
    expect(host.received).toHaveLength(6);
  });

  it('tries again after 500, and after 429 when it is asked to', async () => {
    const answers = [{ status: 500 }, { status: 200 }, { status: 429, headers: { 'retry-after': '9' } }];
    const host = await webhookHost((_body, nth) => answers[nth - 1]);
    const { code, waited } = await notify({ cwd: bakery(), url: host.url });
    expect(code).toBe(0);
    expect(waited).toEqual([1000, 9000]);
    expect(host.received).toHaveLength(5);
  });

  it('says which were sent when one of three failed, and sends only that one the next time', async () => {
    const cwd = bakery();
    let isBroken = true;
    const host = await webhookHost((body) => (isBroken && to(body) === 'head-baker' ? { status: 400 } : undefined));
    const { code, stdout, stderr } = await notify({ cwd, url: host.url });
    expect(code).toBe(2);
    expect(stdout).toBe(
      'sent      counter-lead  1 review\nnot sent  head-baker    1 review   the answer was 400 Bad Request\nsent      -             3 reviews\n',
    );
    expect(stderr).toContain(`2 digests sent to ${host.url.host}, 1 not sent.\nRun it again`);
    isBroken = false;
    expect((await notify({ cwd, url: host.url })).code).toBe(0);
    expect(host.received.map(({ body }) => to(body)).slice(3)).toEqual(['head-baker']);
  });

  it('says that nobody answers, and does not try as long for each', async () => {
    const { code, stdout, stderr, waited } = await notify({ cwd: bakery(), url: await deadHost() });
    expect(code).toBe(2);
    expect(stdout.match(/not sent/g)).toHaveLength(3);
    expect(stdout).toContain('the host cannot be reached (ECONNREFUSED), 5 times');
    expect(stderr).toContain('0 digests sent to');
    expect(waited).toEqual([1000, 2000, 4000, 8000]);
  });

  it('sends nothing when it could not remember it', async () => {
    const [cwd, host] = [bakery(), await webhookHost()];
    writeFileSync(join(cwd, 'sent.json'), 'no');
    const { code, stderr } = await notify({ cwd, url: host.url });
    expect(code).toBe(2);
    expect(stderr).toContain('Delete it, or name another with --state.');
    expect(host.received).toEqual([]);
  });

  it('prints with --dry-run what it would send', async () => {
    const host = await webhookHost();
    const { code, stdout, stderr } = await notify({ cwd: bakery(), url: host.url, flags: ['--dry-run'] });
    expect(code).toBe(0);
    const shown = JSON.parse(stdout) as readonly { readonly to: string | null; readonly body: unknown }[];
    expect(shown.map((one) => one.to)).toEqual(['counter-lead', 'head-baker', null]);
    expect(stderr).toContain('Nothing was sent. 3 would be, as json.');
    expect(host.received).toEqual([]);
  });

  it('is done where nothing is due', async () => {
    const [cwd, host] = [resolve(troubles, '../all-clean'), await webhookHost()];
    const words = ['notify', '--today', '2026-03-02', '--within', '0d', '--webhook', host.url.href];
    expect(await sop(words, { cwd })).toEqual({ code: 0, stdout: '', stderr: 'Nothing is due: nothing was sent.\n' });
    expect(host.received).toEqual([]);
  });

  it.each([
    [['notify'], 'No webhook is named.'],
    [['notify', '--webhook', `hooks.slack.example/${secret}`], '--webhook is no address that can be posted to.'],
    [['notify', '--webhook', `ftp://slack.example/${secret}`], '--webhook is no address that can be posted to.'],
    [['notify', '--webhook', `https://ana:${secret}@slack.example/`], '--webhook is no address that can be posted to.'],
    [['notify', `https://slack.example/${secret}`], 'more words than it takes: https://…'],
    [['notify', '--webhok', `https://slack.example/${secret}`], 'Did you mean --webhook?'],
    [['notify', '--dry-run', '--format', 'slak'], 'Did you mean "slack"?'],
    [['notify', '--dry-run', '--within', 'soon'], '--within is "soon", which is no length of time'],
  ])('%j is refused without repeating a secret', async (words, said) => {
    const { code, stdout, stderr } = await sop(words);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(said);
    expect(stderr).not.toContain(secret);
  });

  it('speaks as the host of the webhook expects', async () => {
    const hosts = {
      'https://hooks.slack.com/services/x': 'slack',
      'https://prod-01.westeurope.logic.azure.com/workflows/x': 'teams',
      'https://chat.bakery.example/x': 'json',
    };
    for (const [address, format] of Object.entries(hosts)) {
      const { stderr } = await sop(['notify', '--dry-run', '--today', day], { env: { SOP_WEBHOOK: address } });
      expect(stderr).toContain(`would be, as ${format}.`);
    }
  });
});
