"""What the loss looks like round trained networks: directions, slices, paths, curvature."""
