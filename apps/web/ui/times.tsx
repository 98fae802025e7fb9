'use client';

import { createContext, useContext, type ReactNode } from 'react';
import { timesIn, type Times } from './time';

const Zone = createContext('UTC');

interface Props {
  /** An IANA zone. */
  readonly zone: string;
  readonly children: ReactNode;
}

/** Everything in it says its times in this zone. */
export const TimesIn = ({ zone, children }: Props) => <Zone value={zone}>{children}</Zone>;

/** The times of the zone that the page says them in; of UTC where it says none. */
export const useTimes = (): Times => timesIn(useContext(Zone));
