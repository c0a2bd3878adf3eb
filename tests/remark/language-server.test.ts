import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { LittleEditor, lineOf } from '../language-server/little-editor.ts';

const project = resolve(import.meta.dirname, '../..');
const file = 'content/sops/stores/run-a-stocktake.md';

it('the language server of unified tells the same with this project’s .remarkrc, and offers the same fix', async () => {
  const server = join(import.meta.dirname, 'language-server.mjs');
  const [remark, ours] = [new LittleEditor({ cwd: project, server }), new LittleEditor({ cwd: project })];
  onTestFinished(() => [remark, ours].forEach((editor) => editor.kill()));
  const text = readFileSync(join(project, file), 'utf8').replace(/^owner: .*$/m, 'owner: returns-leed');
  const told = await Promise.all(
    [remark, ours].map(async (editor) => {
      await editor.begin();
      await editor.open(file, text);
      const findings = await editor.findings(file);
      const fixes = await editor.connection.sendRequest('textDocument/codeAction', {
        textDocument: { uri: editor.uriOf(file) },
        range: findings[0]!.range,
        context: { diagnostics: findings },
      });
      return { lines: findings.map(lineOf), messages: findings.map(({ message }) => message), fixes };
    }),
  );
  const [remarks, own] = told;
  expect(own!.lines).toContain('4:8 ownership/owner-known');
  expect([remarks!.lines, remarks!.messages]).toEqual([own!.lines, own!.messages]);
  const edit = { changes: { [ours.uriOf(file)]: [expect.objectContaining({ newText: 'returns-lead' }) as object] } };
  expect(remarks!.fixes).toEqual([expect.objectContaining({ edit })]);
  expect(own!.fixes).toEqual([expect.objectContaining({ edit })]);
});
