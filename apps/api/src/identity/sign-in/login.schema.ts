import { z } from 'zod';

export const loginSchema = z
  .strictObject({ email: z.email().max(254).toLowerCase(), password: z.string().min(1).max(256) })
  .meta({ id: 'Login' });

export type Login = z.output<typeof loginSchema>;
