'use client';

import dynamic from 'next/dynamic';

/**
 * The chart's code comes by itself, after the page: no other page loads it. It is drawn in the browser alone, because
 * what it draws on a server has `style` attributes, which the content security policy refuses.
 */
export const LazyPlot = dynamic(() => import('./plot'), { ssr: false });
