// The sandbox program, and its control plane.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

export const planSchema = {
  type: 'object',
  properties: {
    plans: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          title: { type: 'string' },
          effort: { type: 'string', enum: ['low', 'middle', 'high'] },
          coupon: { anyOf: [{ type: 'integer' }, { type: 'null' }] },
        },
        required: ['title', 'effort', 'coupon'],
        additionalProperties: false,
      },
    },
  },
  required: ['plans'],
  additionalProperties: false,
};

export function assertPlans(value) {
  assert.equal(value.plans.length, 3);
  for (const plan of value.plans) {
    assert.deepEqual(Object.keys(plan).sort(), ['coupon', 'effort', 'title']);
    assert.match(plan.title, /[가-힣]/);
    assert.ok(['low', 'middle', 'high'].includes(plan.effort));
    assert.ok(plan.coupon === null || Number.isInteger(plan.coupon));
  }
}

export class Sandbox {
  static async start() {
    const sandbox = new Sandbox();
    sandbox.process = spawn(process.env.MADANG_SANDBOX, [], { stdio: ['ignore', 'pipe', 'inherit'] });
    sandbox.ended = new Promise((resolve, reject) => {
      sandbox.process.once('exit', (code, signal) => resolve(code ?? signal));
      sandbox.process.once('error', reject);
    });
    const lines = createInterface({ input: sandbox.process.stdout });
    sandbox.url = await new Promise((resolve, reject) => {
      lines.once('line', (line) => resolve(JSON.parse(line).url));
      lines.once('close', () => reject(new Error('the sandbox said nothing')));
    });
    // Models come and go: the day the contract was written.
    await sandbox.control('POST', 'clock', { now: '2026-11-22T12:00:00+09:00', frozen: true });
    return sandbox;
  }

  async control(method, what, body) {
    const response = await fetch(`${this.url}/__ctl/${what}`, {
      method,
      headers: { 'content-type': 'application/json', connection: 'close' },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    assert.ok(response.ok, await response.clone().text());
    return response.json();
  }

  fault(path, fault, times = 1) {
    return this.control('POST', 'faults', { match: { path }, times, fault });
  }

  async countOf(path) {
    const journal = await this.control('GET', 'journal');
    return journal.items.filter((entry) => entry.path === path).length;
  }

  async stop() {
    this.process.kill('SIGTERM');
    assert.equal(await this.ended, 0);
  }
}
