import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { Offline } from './offline';

const network = jest.spyOn(navigator, 'onLine', 'get');
const turn = (isOnline: boolean) => {
  network.mockReturnValue(isOnline);
  act(() => void window.dispatchEvent(new Event(isOnline ? 'online' : 'offline')));
};
afterEach(() => {
  cleanup();
  network.mockReturnValue(true);
});

describe('a browser without a network', () => {
  it('says so while it lasts', () => {
    network.mockReturnValue(true);
    render(<Offline />);
    expect(screen.getByRole('status').textContent).toBe('');
    turn(false);
    expect(screen.getByRole('status').textContent).toMatch(/^You are offline\./);
    turn(true);
    expect(screen.getByRole('status').textContent).toBe('');
  });

  it('says so from the start', () => {
    network.mockReturnValue(false);
    render(<Offline />);
    expect(screen.getByRole('status').textContent).toMatch(/^You are offline\./);
  });
});
