package io.plimsoll.bybit;

/// Carries an [Obstacle] to where it is told.
public final class ObstacleException extends Exception {
    private final transient Obstacle obstacle;

    ObstacleException(Obstacle obstacle) {
        super(obstacle.toString());
        this.obstacle = obstacle;
    }

    public Obstacle obstacle() {
        return obstacle;
    }
}
