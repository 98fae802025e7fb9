import 'server-only';
import { Suspense, type ReactElement } from 'react';
import { Skeleton, type Shape } from '../../ui/parts/skeleton';

/** What comes sooner is drawn with the page: to put something in its place for less would only flicker. */
const patienceMs = 250;

const patience = () => new Promise((resolve) => setTimeout(resolve, patienceMs));

interface Props {
  readonly shape: Shape;
  readonly draw: () => Promise<ReactElement | null>;
}

/**
 * A part of a page that waits for the API, with a skeleton in its place if that takes long. It belongs inside a frame
 * and never around one: once the skeleton is sent the page can be neither a 404 nor a redirect any more, and who may
 * see it is known by then.
 */
export const Arriving = async ({ shape, draw }: Props) => {
  const drawing = draw();
  await Promise.race([drawing, patience()]);
  return <Suspense fallback={<Skeleton shape={shape} />}>{drawing}</Suspense>;
};
