import { DoorClosed, DoorOpen } from 'lucide-react';
import type { Gate } from './operator-types';
import { Badge } from '../parts/badge';

/** Whether the gate is open, in words. */
export const GateBadge = ({ gate }: { readonly gate: Gate }) => (
  <Badge
    tone={gate.open ? 'good' : 'warn'}
    icon={
      gate.open ? (
        <DoorOpen aria-hidden className="size-3.5" />
      ) : (
        <DoorClosed aria-hidden className="size-3.5" />
      )
    }
  >
    {gate.open ? 'Gate open' : 'Gate shut'}
  </Badge>
);
