"""Clusters: groups that nobody has named, found by their means or by their density; and a map of them in the plane.

Points are rows, (n, d). A cluster is known by its number alone, and -1 is no cluster: noise. Nothing here draws at random.
Every function returns something new and changes nothing it got.
"""

import numpy as np


def kmeans(X, C0, max_iter):
    """k-means from given centres, by Lloyd's rounds: who is nearest to which centre, and where is the middle of those?

    At most `max_iter` times: give every point to its nearest centre, then move every centre to the mean of its points.
    End early when no centre moves. A point that is equally far from two centres belongs to the one that stands first in
    C0. A centre to which no point belongs stays where it is.

    Args:
        X: (n, d) array of float or int, one point a row, n >= 1.
        C0: (k, d) array of float or int, the centres at the start, k >= 1.
        max_iter: an int, how many rounds there may be. 0 is allowed: then no centre moves.

    Returns:
        (labels, centres, inertia). centres: a new (k, d) array of float64, after the last round. labels: (n,) array of
        int, for each point the row of the nearest of *these* centres. inertia: a float, the sum over all points of the
        squared Euclidean distance to that centre. X and C0 stay as they were.

    >>> labels, centres, inertia = kmeans(np.array([[0.0], [1.0], [4.0]]), np.array([[0.0], [1.0]]), 10)
    >>> labels, inertia
    (array([0, 0, 1]), 0.5)
    >>> centres
    array([[0.5],
           [4. ]])

    Source: Lloyd 1982; MacQueen 1967; lecture "ML fundamentals", k-means clustering.
    """
    raise NotImplementedError("kmeans: write me")


def cluster_scores(X, labels):
    """How tight are the clusters, and how far apart? Small "within" and large "between" is what one wishes for.

    Args:
        X: (n, d) array of float or int, one point a row.
        labels: (n,) array of int, for each point the number of its cluster. Any numbers, in any order, with gaps; equal
            numbers are one cluster. -1 is noise: such a point belongs to no cluster and is left out of everything.

    Returns:
        dict of two floats. "within": the mean, over all points that are no noise, of the squared Euclidean distance to
        the mean of the point's own cluster. "between": the mean, over all pairs of two different clusters, of the
        Euclidean distance (not squared) of their means. X and labels stay as they were.

    Raises:
        ValueError: there are fewer than two clusters.

    >>> cluster_scores(np.array([[0.0], [2.0], [9.0], [50.0]]), np.array([0, 0, 1, -1]))["between"]
    8.0

    Source: lecture "ML fundamentals", intra-cluster variance and inter-cluster distance.
    """
    raise NotImplementedError("cluster_scores: write me")


def dbscan(X, eps, m):
    """DBSCAN: a cluster is where points lie densely, whatever its shape, and points that lie alone belong nowhere.

    Two points are neighbours when their Euclidean distance is at most eps; so every point is a neighbour of itself. A
    point is a *core* when it has at least m neighbours, itself included. Two cores that are neighbours are in one
    cluster, and so are cores that a chain of neighbouring cores connects. A point that is no core, but a neighbour of a
    core, is a *border* point: it joins that core's cluster, and the cluster does not grow from it. All others are noise.

    Clusters are numbered 0, 1, 2, ... by the first row of X that is a core of theirs. A border point that could join
    several clusters joins the one with the lowest number.

    Args:
        X: (n, d) array of float or int, one point a row; n may be 0.
        eps: a number > 0, how far a neighbour may be, this distance included.
        m: an int >= 1, how many neighbours make a core.

    Returns:
        A new (n,) array of int: the number of the cluster, or -1 for noise. X stays as it was.

    >>> dbscan(np.array([[0.0], [1.0], [2.0], [9.0]]), 1.0, 3)
    array([ 0,  0,  0, -1])

    Source: Ester, Kriegel, Sander & Xu 1996; lecture "ML fundamentals", density based clustering.
    """
    raise NotImplementedError("dbscan: write me")


def tsne_affinities(D2, perplexity):
    """The affinities of t-SNE: with which probability would point i pick point j as its neighbour?

        p_ij = exp(-beta_i D2_ij) / sum_{k != i} exp(-beta_i D2_ik)    for j != i,        p_ii = 0

    Every row has a beta_i > 0 of its own, such that the row's entropy is that of `perplexity` equally probable
    neighbours, in bits:

        H_i = -sum_j p_ij log2 p_ij = log2(perplexity)        (0 log 0 = 0)

    The larger beta_i, the smaller H_i; so beta_i can be found by halving an interval again and again.

    Args:
        D2: (n, n) array of float or int, the *squared* distances of all pairs: symmetric, 0 on the diagonal. They may be
            as large as 1e6, and beta_i may be anything from 1e-6 to 1e6. In each row fewer others than `perplexity` share
            the smallest distance (else no beta_i exists).
        perplexity: a number, above 1 and below n - 1, not always whole.

    Returns:
        A new (n, n) array of float64. Every row sums to 1, its diagonal entry is exactly 0, and its entropy is
        log2(perplexity) to 1e-6 bits. (P is not symmetric; that step comes later.) Never nan. D2 stays as it was.

    Raises:
        ValueError: perplexity is 1 or below, or n - 1 or above: no row of n - 1 neighbours has such an entropy.

    >>> D2 = np.array([[0.0, 1.0, 4.0, 9.0], [1.0, 0.0, 1.0, 4.0], [4.0, 1.0, 0.0, 1.0], [9.0, 4.0, 1.0, 0.0]])
    >>> tsne_affinities(D2, 2.5)[0].round(3)
    array([0.   , 0.584, 0.309, 0.107])

    Source: van der Maaten & Hinton 2008, eq. 1 and section 2; Hinton & Roweis 2002.
    """
    raise NotImplementedError("tsne_affinities: write me")


def tsne_gradient(P, Y):
    """The gradient of t-SNE's loss: how should the points of the map move, so that the map's affinities become P?

        q_ij = (1 + |y_i - y_j|^2)^-1 / sum_{k != l} (1 + |y_k - y_l|^2)^-1    for j != i,        q_ii = 0

        loss = KL(P || Q) = sum_{i != j} p_ij log(p_ij / q_ij)

        d loss / d y_i = 4 sum_j (p_ij - q_ij) (y_i - y_j) / (1 + |y_i - y_j|^2)

    The sum below q runs over all ordered pairs of the whole map: Q sums to 1, and not each of its rows.

    Args:
        P: (n, n) array of float, the affinities: symmetric, all together sum to 1, 0 on the diagonal; n >= 2.
        Y: (n, q) array of float or int, the map, one point a row (q = 2 for the plane, but any q >= 1).

    Returns:
        A new array of float64, of the shape of Y: row i is the gradient with respect to y_i. P and Y stay as they were.

    >>> tsne_gradient(np.array([[0.0, 0.5], [0.5, 0.0]]), np.array([[0.0, 0.0], [3.0, 4.0]])) + 0.0
    array([[0., 0.],
           [0., 0.]])

    Source: van der Maaten & Hinton 2008, eq. 4, 5 and appendix A.
    """
    raise NotImplementedError("tsne_gradient: write me")
