import { z } from 'zod';
import { lineSchema, tenantIdSchema } from '../http/index.js';
import { loginSchema } from './sign-in/login.schema.js';

/** Who is to be created, as a process is told: anything else is refused by its option. */
export const newUserSchema = z.strictObject({
  email: loginSchema.shape.email,
  name: lineSchema(200).min(1),
  tenant: tenantIdSchema.optional(),
  another: z.boolean().default(false),
  /** Long enough that guessing it is no way in. */
  password: z.string().min(12).max(256),
});

/** Completes "--email: expected …". */
export const newUserExpectations: Readonly<Record<string, string>> = {
  email: 'an e-mail address',
  name: 'a name of 1 to 200 characters, in one line',
  tenant: 'the id of a tenant',
  password: '12 to 256 characters in the first line of standard input',
};
