import 'server-only';

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** Whether a part of an address can be the id of anything. */
export const isUuid = (text: string): boolean => uuid.test(text);
