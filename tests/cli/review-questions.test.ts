import { beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetKnowledgeBase } from '../../src/load/knowledge-base.ts';
import { BakeryRepository, day, reviewedOn } from './bakery-repository.ts';
import { onTerminal, sop } from './stage.ts';

interface Question {
  readonly message: string;
  readonly options?: readonly { readonly value: string }[];
  readonly validate?: (value: string | undefined) => string | undefined;
}

const cancel = Symbol('cancel');

// A person at the keyboard: takes the next answer, and remembers what was asked.
const keyboard = vi.hoisted(() => {
  const state = { answers: [] as unknown[], questions: [] as unknown[] };
  const ask = async (question: unknown): Promise<unknown> => {
    state.questions.push(question);
    const answer = state.answers.shift();
    return typeof answer === 'function' ? (answer as () => unknown)() : answer;
  };
  return {
    state,
    prompts: {
      autocomplete: ask,
      confirm: ask,
      isCancel: (answer: unknown) => typeof answer === 'symbol',
      select: ask,
      text: ask,
    },
  };
});
vi.mock('@clack/prompts', () => keyboard.prompts);
const said = keyboard.state;

beforeEach(() => {
  said.answers = [];
  said.questions = [];
});

async function review(bakery: BakeryRepository, answers: readonly unknown[], ...words: readonly string[]) {
  said.answers = [...answers];
  forgetKnowledgeBase(`${bakery.folder}/content`);
  return sop(['review', ...words, '--today', day], { cwd: bakery.folder, ...onTerminal, env: { NO_COLOR: '1' } });
}

const questions = () => said.questions as readonly Question[];
const offered = (index: number) => questions()[index]?.options?.map(({ value }) => value);

describe('sop review at a terminal', () => {
  it('asks what came of it, what was checked, and whether to record it', async () => {
    const bakery = new BakeryRepository();
    const { code } = await review(bakery, ['unchanged', 'Baked two trays.', true], 'bread/bake');
    expect(code).toBe(0);
    expect(questions().map(({ message }) => message)).toEqual([
      'What came of the review of "Bake"?',
      'What did you check, and with whom?',
      'Record this review by Ana Reis, of 16 Jun 2026?',
    ]);
    expect(questions()[1]?.validate?.(' - ')).toBe('Some words are needed here.');
    expect(questions()[1]?.validate?.('Baked it.')).toBeUndefined();
    expect(bakery.read()).toContain('\n  outcome: unchanged\n  note: Baked two trays.\n');
  });

  it('offers only what can be true of the text', async () => {
    const bakery = new BakeryRepository();
    await review(bakery, [cancel], 'bread/bake');
    expect(offered(0)).toEqual(['unchanged', 'retire']);
    bakery.change('40 minutes', '45 minutes');
    await review(bakery, [cancel], 'bread/bake');
    expect(offered(1)).toEqual(['changed', 'retire']);
    await review(new BakeryRepository(''), [cancel], 'bread/bake');
    expect(offered(2)).toEqual(['unchanged', 'changed', 'retire']);
  });

  it.each([
    ['the outcome', [cancel]],
    ['the note', ['unchanged', cancel]],
    ['the last question', ['unchanged', 'Baked it.', cancel]],
    ['with a no', ['unchanged', 'Baked it.', false]],
  ])('writes nothing when it is stopped at %s', async (_, answers) => {
    const bakery = new BakeryRepository();
    const before = bakery.read();
    const { code, stdout, stderr } = await review(bakery, answers, 'bread/bake');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/\n\nStopped\. Nothing was written\.\n$/);
    expect(bakery.read()).toBe(before);
  });

  it('asks who it is when git does not tell, among those who may review all of them', async () => {
    const bakery = new BakeryRepository();
    bakery.git('config', 'user.email', 'office@bakery.example');
    bakery.git('config', 'user.name', 'Office');
    const answers = ['bo-lindqvist', 'unchanged', 'Baked it.', 'unchanged', 'Mixed it.', true];
    const { code, stderr } = await review(bakery, answers, 'bread/bake', 'bread/mix');
    expect(code).toBe(0);
    expect(offered(0)).toEqual(['ana-reis', 'bo-lindqvist']);
    expect(bakery.read()).toContain('by: bo-lindqvist\n  outcome: unchanged\n  note: Baked it.');
    expect(bakery.read('content/sops/bread/mix.md')).toContain('note: Mixed it.');
    expect(stderr).toContain('git knows somebody else here');
  });

  it('asks what holds instead of a retired SOP, or that nothing does', async () => {
    const bakery = new BakeryRepository();
    const { code } = await review(bakery, ['retire', '', 'bread/mix', true], 'bread/bake');
    expect(code).toBe(0);
    expect(offered(2)).toEqual(['', 'bread/mix', 'bread/sell']);
    expect(bakery.read()).toContain('replaced_by: bread/mix\n');
    await review(bakery, ['retire', 'No longer sold.', '', true], 'bread/sell');
    const sell = bakery.read('content/sops/bread/sell.md');
    expect(sell).toContain('note: No longer sold.\n');
    expect(sell).not.toContain('replaced_by');
  });

  it('does not write over what somebody saved while it was asking', async () => {
    const bakery = new BakeryRepository();
    const yes = () => {
      bakery.change('40 minutes', '45 minutes');
      return true;
    };
    const { code, stderr } = await review(bakery, ['unchanged', 'Baked it.', yes], 'bread/bake');
    expect(code).toBe(2);
    expect(stderr).toContain('content/sops/bread/bake.md has changed in the meantime; nothing was written');
    expect(bakery.read()).toContain('45 minutes');
    expect(bakery.read()).toContain(reviewedOn('2026-04-04'));
  });
});
