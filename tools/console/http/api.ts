import { createGatehouseClient, unwrap, type GatehouseClient } from '@gatehouse/contracts';
import { failureOf } from './failure.js';

/** What a call of the client resolves to. */
type Answer<Data> = Parameters<typeof unwrap<Data>>[0];
type Call<Data> = (client: GatehouseClient) => Answer<Data>;

export interface ApiOptions {
  readonly url: string;
  readonly credential?: string;
  /** How long a whole answer may take. Default 10,000. */
  readonly timeoutMs?: number;
}

/** The API, for one command. This file alone knows the client's functions. */
export class Api {
  readonly url: string;
  private readonly client: GatehouseClient;

  constructor({ url, ...rest }: ApiOptions) {
    this.url = url;
    this.client = createGatehouseClient({ baseUrl: url, ...rest });
  }

  /** The data of an answer. @throws ConsoleError saying who refused what, or that nobody could be asked */
  async ask<Data>(call: Call<Data>): Promise<Data> {
    try {
      return await unwrap(call(this.client));
    } catch (error) {
      throw failureOf(error, this.url);
    }
  }

  /** The same, with the headers of the answer. */
  async answer<Data>(call: Call<Data>): Promise<{ readonly data: Data; readonly headers: Headers }> {
    let headers = new Headers();
    const data = await this.ask(async (client) => {
      const answer = await call(client);
      headers = answer.response.headers;
      return answer;
    });
    return { data, headers };
  }
}
