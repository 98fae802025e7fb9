import { setTimeout as sleep } from 'node:timers/promises';
import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { CurrentAnswerTime, TakesJson, type AnswerTime } from '../src/http/index.js';
import { startProbe } from './support/probe-app.js';
import { exchange } from './support/raw-http.js';
import { withinASecond } from './support/stopwatch.js';

const long = 1_300;

@Controller()
class Slow {
  @Get('done/:ms')
  async done(@Param('ms') ms: string): Promise<object> {
    await sleep(Number(ms));
    return { done: ms };
  }

  @Get('fails')
  async fails(): Promise<never> {
    await sleep(long);
    throw new Error('late');
  }

  @RouteConfig({ answerMs: 2 * long })
  @Get('by-its-nature')
  byItsNature(): Promise<object> {
    return this.done(String(long));
  }

  @Get('stream')
  async stream(@Res() { raw }: FastifyReply): Promise<void> {
    raw.writeHead(200).write('begun ');
    await sleep(long);
    raw.end('ended');
  }

  @TakesJson()
  @Post('left')
  left(@Body({ schema: z.unknown() }) _body: unknown, @CurrentAnswerTime() { leftMs }: AnswerTime): number {
    return leftMs;
  }
}

let app: Awaited<ReturnType<typeof startProbe>>;

beforeAll(async () => {
  app = await startProbe({}, [Slow]);
});

afterAll(async () => {
  await app.close();
});

const call = (path: string) => fetch(`http://127.0.0.1:${app.port}${path}`);

describe('whoever asks', () => {
  it('has an answer within a second, whatever takes longer', async () => {
    const answer = await withinASecond(() => call(`/done/${long}`));
    expect(answer.headers.get('retry-after')).toBe('1');
    expect({ status: answer.status, ...((await answer.json()) as object) }).toMatchObject({
      status: 503,
      error: 'store_unavailable',
    });
  });

  it('has the answer that comes in time', async () => {
    expect(await (await call('/done/700')).json()).toEqual({ done: '700' });
  });

  it.each([`/done/${long}`, '/fails'])('hears nothing of %s later, and may go on asking', async (path) => {
    const asked = [path, '/done/1', '/done/2'].map((each) => `GET ${each} HTTP/1.1\r\nHost: x\r\n\r\n`);
    asked.push('GET /done/3 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
    const received = await exchange(app.port, asked, long + 200);
    const bodies = received.match(/\{.*?\}/g)?.map((body) => JSON.parse(body) as object);
    expect(bodies).toEqual([
      expect.objectContaining({ error: 'store_unavailable' }),
      { done: '1' },
      { done: '2' },
      { done: '3' },
    ]);
  });

  it('waits as long as a route says that takes longer by its nature', async () => {
    expect(await (await call('/by-its-nature')).json()).toEqual({ done: String(long) });
  });

  it('hears a stream that has begun to its end', async () => {
    expect(await (await call('/stream')).text()).toBe('begun ended');
  });

  it('does not use up the time by sending slowly', async () => {
    const head =
      'POST /left HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 2\r\nConnection: close\r\n\r\n';
    const received = await exchange(app.port, [head, '1', '2'], 600);
    expect(received).toContain('HTTP/1.1 201');
    expect(Number(received.split('\r\n\r\n')[1])).toBeGreaterThan(700);
  });
});
