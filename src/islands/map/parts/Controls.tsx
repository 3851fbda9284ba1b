/** The map's buttons: everything that dragging and keys do, each at least 44 px, focus stays where it was. */
import { type MouseEvent, useId, useState } from 'react';
import { step } from '../logic/keys.ts';
import { say } from '../words.ts';
import { Icon, type IconName } from './Icon.tsx';

interface Props {
  canZoomIn: boolean;
  canZoomOut: boolean;
  /** Pixels to the right and down, zoom levels in. */
  onMove(x: number, y: number, zoom: number): void;
  onLimit(way: 'in' | 'out'): void;
  onAll(): void;
  onChoose(): void;
  /** `byKeyboard`: not by a tap or a click. */
  onHelp(byKeyboard: boolean): void;
}

export function Controls({ canZoomIn, canZoomOut, onMove, onLimit, onAll, onChoose, onHelp }: Props) {
  const id = useId();
  const [pad, setPad] = useState(false);
  const [small, setSmall] = useState(false);
  const pan = small ? step.panSmall : step.pan;
  const zoom = small ? step.zoomSmall : step.zoom;
  const words = say.controls;

  return (
    <>
      <div className="map-controls">
        <div className="map-group" role="group" aria-label={words.zoom}>
          <Button
            icon="plus"
            name={words.zoomIn}
            off={!canZoomIn}
            onPress={() => (canZoomIn ? onMove(0, 0, zoom) : onLimit('in'))}
          />
          <Button
            icon="minus"
            name={words.zoomOut}
            off={!canZoomOut}
            onPress={() => (canZoomOut ? onMove(0, 0, -zoom) : onLimit('out'))}
          />
          <Button icon="all" name={words.all} onPress={onAll} />
        </div>
        <div className="map-group">
          <Button icon="move" name={words.pad} expanded={pad} controls={id} onPress={() => setPad(!pad)} />
          <Button icon="help" name={words.help} onPress={event => onHelp(event.detail === 0)} />
        </div>
      </div>
      <div className="map-pad" role="group" aria-label={words.move} id={id} hidden={!pad}>
        <Button icon="up" name={words.up} area="u" onPress={() => onMove(0, -pan, 0)} />
        <Button icon="left" name={words.left} area="l" onPress={() => onMove(-pan, 0, 0)} />
        <Button icon="middle" name={words.choose} area="m" onPress={onChoose} />
        <Button icon="right" name={words.right} area="r" onPress={() => onMove(pan, 0, 0)} />
        <Button icon="down" name={words.down} area="d" onPress={() => onMove(0, pan, 0)} />
        <Button icon="small" name={words.small} area="s" pressed={small} onPress={() => setSmall(!small)} />
      </div>
    </>
  );
}

interface ButtonProps {
  icon: IconName;
  name: string;
  onPress(event: MouseEvent): void;
  /** At its limit: still reachable, and says why when pressed. */
  off?: boolean;
  pressed?: boolean;
  expanded?: boolean;
  controls?: string;
  area?: string;
}

function Button({ icon, name, onPress, off, pressed, expanded, controls, area }: ButtonProps) {
  return (
    <button
      type="button"
      className="map-button"
      aria-label={name}
      data-tip={name}
      data-area={area}
      aria-disabled={off || undefined}
      aria-pressed={pressed}
      aria-expanded={expanded}
      aria-controls={controls}
      onClick={onPress}
    >
      <Icon name={icon} />
    </button>
  );
}
