import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import OpenAI, { toFile } from 'openai';

import { assertPlans, planSchema, Sandbox } from './sandbox.mjs';

const chatPath = '/openai/v1/chat/completions';
const question = {
  model: 'gpt-6-sol',
  messages: [
    { role: 'developer', content: '짧게 답해요.' },
    { role: 'user', content: '이번 주에 할 일을 골라 주세요.' },
  ],
};
const strict = {
  response_format: { type: 'json_schema', json_schema: { name: 'plans', strict: true, schema: planSchema } },
};
const picture = { model: 'gpt-image-2.5-flare', prompt: 'A small noodle shop on a rainy evening' };
let sandbox;
let client;

before(async () => {
  sandbox = await Sandbox.start();
  client = new OpenAI({ apiKey: 'practice-openai-key', baseURL: `${sandbox.url}/openai/v1`, maxRetries: 0 });
});
after(() => sandbox.stop());

async function streamed(body) {
  let text = '';
  let usage = null;
  for await (const chunk of await client.chat.completions.create({ ...body, stream: true })) {
    text += chunk.choices[0]?.delta.content ?? '';
    usage = chunk.usage ?? usage;
  }
  return { text, usage };
}

function isPng(base64) {
  return Buffer.from(base64, 'base64').subarray(1, 4).toString() === 'PNG';
}

test('a completion at once', async () => {
  const completion = await client.chat.completions.create(question);
  assert.equal(completion.choices[0].finish_reason, 'stop');
  assert.ok(completion.choices[0].message.content.length > 20);
  assert.equal(completion.choices[0].message.refusal, null);
  assert.match(completion._request_id, /^req_/);
});

test('a strict schema, at once and bit by bit', async () => {
  const parsed = await client.chat.completions.parse({ ...question, ...strict });
  assertPlans(JSON.parse(parsed.choices[0].message.content));
  const { text, usage } = await streamed({ ...question, ...strict, stream_options: { include_usage: true } });
  assertPlans(JSON.parse(text));
  assert.ok(usage.total_tokens > 0);
  const final = await client.chat.completions.stream({ ...question, ...strict }).finalChatCompletion();
  assertPlans(JSON.parse(final.choices[0].message.content));
});

for (const wish of [{ bytesPerPiece: 1 }, { bytesPerPiece: 5, lineEnd: 'crlf' }, { comments: true, noSpace: true }]) {
  test(`a stream written in another way: ${JSON.stringify(wish)}`, async () => {
    await sandbox.control('POST', 'ai/answer', { api: 'openai', text: '봄 🌸 "할인"' });
    await sandbox.fault('completions$', { stream: wish });
    assert.equal((await streamed(question)).text, '봄 🌸 "할인"');
  });
}

test('a stream that breaks off is an error', async () => {
  for (const wish of [{ errorAfter: 3 }, { errorAfter: 3, namedError: true }, { cutInCharacter: true }]) {
    await sandbox.fault('completions$', { stream: wish });
    await assert.rejects(streamed(question), undefined, JSON.stringify(wish));
  }
});

test('outcomes that are no success', async () => {
  await sandbox.fault('completions$', { outcome: 'refusal' });
  const { choices } = await client.chat.completions.create(question);
  assert.ok(choices[0].message.refusal.length > 0);
  await sandbox.fault('completions$', { outcome: 'length' });
  await assert.rejects(client.chat.completions.stream({ ...question, ...strict }).finalChatCompletion(),
    OpenAI.LengthFinishReasonError ?? Error);
});

test('pictures at once and bit by bit', async () => {
  const response = await client.images.generate({ ...picture, size: '1536x1024', n: 2 });
  assert.equal(response.data.length, 2);
  assert.ok(response.data.every((item) => isPng(item.b64_json)));
  assert.ok(response.usage.total_tokens > 0);
  const types = [];
  for await (const event of await client.images.generate({ ...picture, stream: true, partial_images: 1 })) {
    types.push(event.type);
    assert.ok(isPng(event.b64_json));
  }
  assert.deepEqual(types, ['image_generation.partial_image', 'image_generation.completed']);
});

test('a picture after a picture', async () => {
  const first = await client.images.generate(picture);
  const image = await toFile(Buffer.from(first.data[0].b64_json, 'base64'), 'cat.png', { type: 'image/png' });
  const edited = await client.images.edit({ ...picture, image: [image] });
  assert.ok(isPng(edited.data[0].b64_json));
  assert.ok(edited.usage.input_tokens_details.image_tokens > 0);
});

test('pictures that are refused', async () => {
  const refused = (body) => client.images.generate({ ...picture, ...body }).then(() => assert.fail(), (caught) => caught);
  const blocked = await refused({ prompt: 'gore' });
  assert.ok(blocked instanceof OpenAI.BadRequestError);
  assert.equal(blocked.code, 'moderation_blocked');
  assert.equal((await refused({ size: '1920x1080' })).param, 'size');
  assert.ok((await refused({ model: 'dall-e-3' })) instanceof OpenAI.NotFoundError);
});

test('models', async () => {
  const ids = [];
  for await (const model of client.models.list())
    ids.push(model.id);
  assert.ok(ids.includes('gpt-6-sol') && ids.includes('gpt-image-2'));
});

test('errors are of their classes', async () => {
  for (const [code, status, name, onTheWire] of [
    ['invalid_request_error', 400, 'BadRequestError', null],
    ['invalid_api_key', 401, 'AuthenticationError', 'invalid_api_key'],
    ['region', 403, 'PermissionDeniedError', 'unsupported_country_region_territory'],
    ['model_not_found', 404, 'NotFoundError', 'model_not_found'],
    ['rate_limit_exceeded', 429, 'RateLimitError', 'rate_limit_exceeded'],
    ['insufficient_quota', 429, 'RateLimitError', 'insufficient_quota'],
    ['server_error', 500, 'InternalServerError', 'server_error'],
    ['server_is_overloaded', 503, 'InternalServerError', 'server_is_overloaded'],
  ]) {
    await sandbox.fault('completions$', { providerCode: `openai:${code}` });
    const error = await client.chat.completions.create(question).then(() => assert.fail(code), (caught) => caught);
    assert.ok(error instanceof OpenAI[name], `${code}: ${error}`);
    assert.equal(error.status, status);
    assert.equal(error.code, onTheWire);
    assert.match(error.requestID, /^req_/);
  }
});

test('real refusals are of their classes', async () => {
  await assert.rejects(client.chat.completions.create({ ...question, max_tokens: 5 }), OpenAI.BadRequestError);
  await assert.rejects(client.chat.completions.create({ ...question, model: 'gpt-9' }), OpenAI.NotFoundError);
  const stranger = new OpenAI({ apiKey: 'wrong', baseURL: `${sandbox.url}/openai/v1`, maxRetries: 0 });
  await assert.rejects(stranger.models.list(), OpenAI.AuthenticationError);
});

test('the client repeats what may be repeated', async () => {
  const before = await sandbox.countOf(chatPath);
  await sandbox.fault('completions$', { providerCode: 'openai:server_is_overloaded', headers: { 'retry-after-ms': '1' } }, 2);
  await client.withOptions({ maxRetries: 2 }).chat.completions.create(question);
  assert.equal((await sandbox.countOf(chatPath)) - before, 3);
});
