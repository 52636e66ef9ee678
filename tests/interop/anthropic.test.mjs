import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import Anthropic from '@anthropic-ai/sdk';

import { assertPlans, planSchema, Sandbox } from './sandbox.mjs';

const messagesPath = '/anthropic/v1/messages';
const question = {
  model: 'claude-sonnet-5-5',
  max_tokens: 4000,
  messages: [{ role: 'user', content: '이번 주에 할 일을 골라 주세요.' }],
};
let sandbox;
let client;

before(async () => {
  sandbox = await Sandbox.start();
  client = new Anthropic({ apiKey: 'practice-anthropic-key', baseURL: `${sandbox.url}/anthropic`, maxRetries: 0 });
});
after(() => sandbox.stop());

const textOf = (message) => message.content.filter((block) => block.type === 'text').map((block) => block.text).join('');

test('a message at once', async () => {
  const message = await client.messages.create(question);
  assert.equal(message.stop_reason, 'end_turn');
  assert.equal(message.content[0].type, 'thinking');
  assert.ok(textOf(message).length > 20);
  assert.ok(message.usage.output_tokens > 0);
  assert.match(message._request_id, /^req_/);
});

test('a message bit by bit', async () => {
  let told = '';
  const stream = client.messages.stream(question).on('text', (bit) => (told += bit));
  const message = await stream.finalMessage();
  assert.equal(told, textOf(message));
  assert.equal(message.stop_reason, 'end_turn');
  assert.ok(told.length > 20);
});

test('an answer with a schema, both ways', async () => {
  const format = { type: 'json_schema', schema: planSchema };
  const asked = { ...question, output_config: { effort: 'low', format } };
  assertPlans(JSON.parse(textOf(await client.messages.create(asked))));
  assertPlans(JSON.parse(textOf(await client.messages.stream(asked).finalMessage())));
});

test('a tool is called', async () => {
  const tools = [{ name: 'save', input_schema: planSchema, strict: true }];
  const message = await client.messages.stream({ ...question, tools }).finalMessage();
  assert.equal(message.stop_reason, 'tool_use');
  assertPlans(message.content.find((block) => block.type === 'tool_use').input);
});

for (const wish of [
  { bytesPerPiece: 1 },
  { bytesPerPiece: 5, lineEnd: 'crlf', bom: true },
  { lineEnd: 'cr', comments: true },
  { pings: true, unknownEvents: true, noSpace: true, manyDataLines: true },
]) {
  test(`a stream written in another way: ${JSON.stringify(wish)}`, async () => {
    await sandbox.control('POST', 'ai/answer', { api: 'anthropic', text: '봄 🌸 "할인"' });
    await sandbox.fault('messages$', { stream: wish });
    assert.equal(textOf(await client.messages.stream(question).finalMessage()), '봄 🌸 "할인"');
  });
}

test('a stream that breaks off is an error', async () => {
  for (const wish of [{ errorAfter: 4 }, { noTerminator: true }, { cutInCharacter: true }]) {
    await sandbox.fault('messages$', { stream: wish });
    await assert.rejects(client.messages.stream(question).finalMessage(), Anthropic.AnthropicError, JSON.stringify(wish));
  }
});

test('outcomes that are no success', async () => {
  for (const [outcome, reason] of [['refusal', 'refusal'], ['max_tokens', 'max_tokens'],
    ['model_context_window_exceeded', 'model_context_window_exceeded']]) {
    await sandbox.fault('messages$', { outcome }, 2);
    assert.equal((await client.messages.create(question)).stop_reason, reason);
    assert.equal((await client.messages.stream(question).finalMessage()).stop_reason, reason);
  }
});

test('models and counting', async () => {
  const ids = [];
  for await (const model of client.models.list({ limit: 3 }))
    ids.push(model.id);
  assert.ok(ids.length > 6 && new Set(ids).size === ids.length);
  assert.ok(ids.includes('claude-sonnet-5-5'));
  assert.equal((await client.models.retrieve('claude-opus-5-5')).lifecycle, 'active');
  const { max_tokens, ...counted } = question;
  assert.ok((await client.messages.countTokens(counted)).input_tokens > 0);
});

test('errors are of their classes', async () => {
  for (const [code, status, name] of [
    ['usage_limit', 400, 'BadRequestError'], ['authentication_error', 401, 'AuthenticationError'],
    ['permission_error', 403, 'PermissionDeniedError'], ['not_found_error', 404, 'NotFoundError'],
    ['rate_limit_error', 429, 'RateLimitError'], ['enforced_spend_limit_reached', 429, 'RateLimitError'],
    ['api_error', 500, 'InternalServerError'], ['overloaded_error', 529, 'InternalServerError'],
  ]) {
    await sandbox.fault('messages$', { providerCode: `anthropic:${code}` });
    const error = await client.messages.create(question).then(() => assert.fail(code), (caught) => caught);
    assert.ok(error instanceof Anthropic[name], `${code}: ${error}`);
    assert.equal(error.status, status);
    assert.match(error.requestID, /^req_/);
    assert.equal(error.errorCode, code === 'enforced_spend_limit_reached' ? code : null);
  }
});

test('real refusals are of their classes', async () => {
  const refused = (body, options) => client.messages.create({ ...question, ...body }, options);
  await assert.rejects(refused({ model: 'claude-3-7-sonnet-20250219' }), Anthropic.NotFoundError);
  await assert.rejects(refused({ temperature: 0.5 }), Anthropic.BadRequestError);
  await assert.rejects(refused({ messages: [...question.messages, { role: 'assistant', content: '{' }] }),
    Anthropic.BadRequestError);
  const stranger = new Anthropic({ apiKey: 'wrong', baseURL: `${sandbox.url}/anthropic`, maxRetries: 0 });
  await assert.rejects(stranger.messages.create(question), Anthropic.AuthenticationError);
});

test('the client repeats what may be repeated', async () => {
  const patient = client.withOptions({ maxRetries: 2 });
  const before = await sandbox.countOf(messagesPath);
  await sandbox.fault('messages$', { providerCode: 'anthropic:overloaded_error', headers: { 'retry-after-ms': '1' } }, 2);
  await patient.messages.create(question);
  assert.equal((await sandbox.countOf(messagesPath)) - before, 3);
  await sandbox.fault('messages$', { providerCode: 'anthropic:overloaded_error', headers: { 'x-should-retry': 'false' } });
  await assert.rejects(patient.messages.create(question), Anthropic.InternalServerError);
  assert.equal((await sandbox.countOf(messagesPath)) - before, 4);
});
