// Going through the steps of something: one by one, to either end, or by itself at a steady pace.

const PACE = 1000;

export class Walk {
  at = 0;
  #end = 0;
  #timer = 0;

  /** @param {() => void} onStep is called whenever another step is shown, or the walk begins or stops */
  constructor(onStep) {
    this.onStep = onStep;
  }

  get end() {
    return this.#end;
  }

  get isRunning() {
    return this.#timer !== 0;
  }

  /** @param {number} at which step is wanted; whatever an address says, it becomes one that there is */
  over(steps, at) {
    this.#end = Math.max(0, steps.length - 1);
    this.at = this.#within(at);
  }

  /** By hand, which ends the walk that goes by itself. */
  to(step) {
    this.stop();
    this.#go(step);
  }

  toggle() {
    if (this.isRunning) {
      this.stop();
    } else {
      this.#timer = setInterval(() => this.#advance(), PACE);
      this.at = this.at === this.#end ? 0 : this.at;
    }
    this.onStep();
  }

  stop() {
    clearInterval(this.#timer);
    this.#timer = 0;
  }

  #advance() {
    if (this.at + 1 >= this.#end) {
      this.stop();
    }
    this.#go(this.at + 1);
  }

  #go(step) {
    this.at = this.#within(step);
    this.onStep();
  }

  #within(step) {
    return Math.min(Math.max(0, Number.isFinite(step) ? step : 0), this.#end);
  }
}
